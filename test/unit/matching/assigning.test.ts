import { describe, expect, test } from 'vitest';
import type { Event, Incident } from '../../../src/core/incident.ts';
import type { Report } from '../../../src/core/matching.ts';
import { assignIncident } from '../../../src/matching/index.ts';
import { evidence } from '../../../src/matching/evidence.ts';

import { event, first, other, report, second, told } from './larkspur.ts';

describe('assigning', () => {
  const stands: Incident = { ...event('Larkspur'), id: 'larkspur-2024-03-01', title: 'Shooting · Larkspur' };
  const onRecord: Report = {
    ...report(event('Larkspur'), first),
    textHash: '',
    articleId: 'first',
    outlet: 'Daily Larkspur',
    wire: null,
    incident: stands,
  };

  test('a report that names no town joins by what it names', () => {
    const late = report(event(null), second);
    const { incident, isNew } = assignIncident(event(null), late, [], [onRecord], told);
    expect({ id: incident?.id, isNew }).toEqual({ id: stands.id, isNew: false });
  });

  test('what is only likely is doubtful, and no merge', () => {
    const likely = {
      ...onRecord,
      place: 'juniper',
      signature: [],
      traits: [...onRecord.traits.slice(0, 2), ...Array.from({ length: 30 }, (_, i) => `word:x${i}`)],
    };
    const { incident, isNew, doubtful } = assignIncident(event('Juniper'), likely, [], [onRecord], told);
    expect(evidence(likely, onRecord)).toBeGreaterThan(0.7);
    expect(evidence(likely, onRecord)).toBeLessThan(2.1);
    expect(isNew).toBe(true);
    expect(incident?.id).not.toBe(stands.id);
    expect(doubtful.map(({ id }) => id)).toEqual([stands.id]);
  });

  test('a name that several other incidents bear says nothing', () => {
    const unplaced = event(null);
    const late = report(unplaced, second);
    const known = { ...onRecord, place: 'juniper', incident: { ...stands, place: 'Juniper' } };
    const elsewhere = ['a', 'b', 'c'].map((id): Report => ({
      ...onRecord,
      articleId: id,
      date: '2024-02-20',
      place: id,
      incident: { ...stands, id, place: id, date: '2024-02-20' },
    }));
    const { incident } = assignIncident(unplaced, late, [], [known, ...elsewhere], told);
    expect(incident?.id).not.toBe(stands.id);
    const two = assignIncident(unplaced, late, [], [known, elsewhere[0]!], told);
    expect(two.incident?.id).toBe(stands.id);
  });

  const at = (id: string, place: string): Report => ({
    ...report({ ...event(place), kind: 'air strike', within: ['Vale', 'Norland'] }, other),
    textHash: '',
    articleId: id,
    outlet: null,
    wire: null,
    incident: { ...event(place), kind: 'air strike', within: ['Vale', 'Norland'], id, title: id },
  });
  const strike: Event = { ...event('Larkspur'), kind: 'air strike', within: ['Vale', 'Norland'] };
  const joined = (near: readonly Report[]) =>
    assignIncident(strike, { ...report(strike, second), traits: ['place:larkspur'] }, [], near, told).incident
      ?.id;

  test('a town on one day is enough, unless its region is full of such events', () => {
    const here = at('here', 'Larkspur');
    const around = ['Alder', 'Birch', 'Cedar'].map((place) => at(place, place));
    expect(joined([here])).toBe('here');
    expect(joined([here, ...around.slice(0, 1)])).toBe('here');
    expect(joined([here, ...around])).not.toBe('here');
  });

  test('of two for which as much speaks it joins one that is sure, and tells nothing on its strength', () => {
    const twin = (id: string): Report => ({ ...onRecord, incident: { ...stands, id } });
    const late = report(event('Larkspur'), second);
    const near = [twin('one'), twin('two')];
    expect(assignIncident(event('Larkspur'), late, [], near, told)).toMatchObject({
      incident: { id: 'one' },
      isWeak: true,
      doubtful: [{ id: 'two' }],
    });
  });

  test('a copy joins its origin even where it tells no place', () => {
    const copy = report(event(null, null), { ...first, title: null, published: null });
    const { incident, copyOf } = assignIncident(event(null, null), copy, [], [onRecord], told);
    expect(incident?.id).toBe(stands.id);
    expect(copyOf?.outlet).toBe('Daily Larkspur');
  });
});
