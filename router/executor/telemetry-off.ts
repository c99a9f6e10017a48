// The gateway reports its use to its vendor unless told otherwise before it is loaded.
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
