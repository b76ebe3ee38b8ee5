#!/bin/sh
# The first process of the lab's own PID namespace. When it ends, for whatever reason, the kernel ends
# every process of the lab, and with them go the network namespaces and the mounts: a lab cannot be
# left behind. It only runs the controller and reaps what the machines leave.
exec 3<&0
"$@" <&3 3<&- &
controller=$!
exec 3<&-
trap 'kill -TERM "$controller"' TERM INT
while kill -0 "$controller" 2>/dev/null; do
  wait "$controller"
  status=$?
done
exit "$status"
