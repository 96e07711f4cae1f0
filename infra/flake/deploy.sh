# Gives hosts a new version, one after the other: those named, or the whole fleet in its order. FLEET says it, a line a host:
# `name address where-it-says-that-it-is-well`. Stops at the first that does not come back; that one has gone back by itself.
while read -r -u 3 name address well; do
  if [ $# -gt 0 ] && ! printf '%s\n' "$@" | grep --quiet --line-regexp --fixed-strings "$name"; then continue; fi
  echo "→ $name"
  # The flake's checks are not for each host again: they were green before anybody deploys.
  deploy --skip-checks ".#$name"
  [ -n "$well" ] || continue
  for attempt in $(seq "${ATTEMPTS:-60}"); do
    if ssh "deploy@$address" curl --silent --fail --max-time 5 --output /dev/null "$well"; then continue 2; fi
    [ "$attempt" = "${ATTEMPTS:-60}" ] || sleep "${PAUSE:-2}"
  done
  echo "$name has the new version and is not well. No other host was touched. See infra/runbooks/rollback.md." >&2
  exit 1
done 3<<< "$FLEET"
