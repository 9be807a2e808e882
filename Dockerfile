# The bot as a user without rights; only /data is written to, so the rest can be mounted read-only (compose.yaml does).
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
# Each thread's arena of the C library keeps what it once held: two are enough, and spare 30 MB (docs/feeds.md).
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    CLAIMDESK_DB=/data/claimdesk.db \
    METRICS_PORT=9464
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE ./
COPY commands commands
COPY data data
COPY docs/claims.md docs/claims.md
COPY src src
RUN install -d -o node -g node -m 700 /data
USER node
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# As `npm start`, without npm in between: signals reach the bot itself.
CMD ["node", "--max-old-space-size=192", "--max-semi-space-size=4", "--disable-warning=ExperimentalWarning", "src/app/main.ts"]
