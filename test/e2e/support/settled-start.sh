#!/bin/bash
# Starts the app as itself (exec keeps the process id) and passes on what it prints, through a filter. See settled-start.mjs.
exec "$SETTLED_START_APP" "$@" 2> >(exec "$SETTLED_START_NODE" "${0%.sh}.mjs" >&2)
