# One image for every process of the service; docker-compose.yml says which it becomes.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY libs/text/package.json libs/text/
COPY apps/web/package.json apps/web/
RUN npm ci --include=dev
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
# util-linux brings what the parser's jail is made of: unshare, prlimit.
RUN apt-get update \
  && apt-get install -y --no-install-recommends util-linux \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --user-group --home-dir /app --shell /usr/sbin/nologin nightlawyer \
  && install -d -o nightlawyer -g nightlawyer -m 0700 /data /heads
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0 PORT=3000
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/libs/text/package.json ./libs/text/
COPY --from=build /app/libs/text/dist ./libs/text/dist
COPY --from=build /app/apps/cli ./apps/cli
USER nightlawyer
VOLUME /data
EXPOSE 3000
ENTRYPOINT ["node", "apps/cli/bin.js"]
CMD ["api"]
