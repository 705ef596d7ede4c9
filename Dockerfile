# syntax=docker/dockerfile:1
# Builds the packaged program and puts it alone into a small image: no shell, no root, nothing to write but /data.
#
#   docker build --tag pythia .
#   docker run --read-only --volume pythia-data:/data --env DISCORD_TOKEN pythia
FROM rust:1.95-slim-bookworm AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --locked --profile packaged --bin pythia \
    && install -D target/packaged/pythia /out/usr/local/bin/pythia \
    && install -D packaging/container.toml /out/etc/pythia/pythia.toml \
    && install -d -m 0700 -o 65532 -g 65532 /out/data

# It has glibc; the roots of TLS are in the program.
FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build /out /
USER 65532:65532
VOLUME /data
ENTRYPOINT ["/usr/local/bin/pythia"]
CMD ["run", "--config", "/etc/pythia/pythia.toml"]
HEALTHCHECK --interval=30s --timeout=6s --start-period=60s \
    CMD ["/usr/local/bin/pythia", "health", "--config", "/etc/pythia/pythia.toml"]
STOPSIGNAL SIGTERM
