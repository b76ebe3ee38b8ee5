#!/bin/sh
# A machine's init: keeps the service running (as systemd's Restart=always does), reaps, and on SIGTERM asks
# the service to end, waits for it, ends the rest and switches the machine off.
stopping=
service=
trap 'stopping=yes; [ -z "$service" ] || kill -TERM "$service" 2>/dev/null' TERM

await() {
  while kill -0 "$1" 2>/dev/null; do wait "$1"; done
}

while [ -z "$stopping" ]; do
  sh -c "exec $SERVICE" &
  service=$!
  await "$service"
  service=
  if [ -z "$stopping" ]; then
    sleep 0.2 &
    await $!
  fi
done

kill -TERM -1 2>/dev/null
for _ in 1 2 3 4 5 6 7 8 9 10; do
  kill -0 -1 2>/dev/null || break
  sleep 0.1 &
  wait $!
done
exit 0
