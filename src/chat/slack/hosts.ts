/** Slack's own servers, or the one that stands in for them: tokens, files and answers go nowhere else. */
export const makeIsSlack = (api: string | undefined): ((url: URL) => boolean) => {
  const origin = api === undefined ? null : URL.parse(api)?.origin;
  return (url) =>
    url.origin === origin ||
    (url.protocol === 'https:' && /(?:^|\.)slack(?:-files|-gov)?\.com$/.test(url.hostname));
};
