#!/bin/sh
# Boots one machine of the lab. It is started in new mount, network, PID, UTS and IPC namespaces as
# their first process, makes the machine's file system out of the host's, and becomes the machine's init.
#
# A machine sees the host's programs. Private to it: /run, /tmp, /var, /srv, /dev and a copy of /etc, all
# fresh at each boot; /etc/nyx and /var/lib/nyx persist, as a disk does. The host's devices are hidden,
# so that nothing in the lab can arm the host's watchdog or touch its disks.
#
# The environment: MACHINE, DISK (directory of what persists), LAB (the lab's directory), POWER (directory
# of the power controller's socket), PROGRAMS (directory of the lab's programs), KEEP (paths, one a
# line, that must stay visible), CGROUP (where to mount cgroup2, or empty), SERVICE (what init keeps running).
set -eu
umask 022

hostname "$MACHINE"
mount -n -t proc proc /proc

stage=/mnt
mount -n -t tmpfs -o mode=755 tmpfs "$stage"
mkdir "$stage/run" "$stage/run/lock" "$stage/run/nyx-lab" "$stage/run/nyx-lab/power" "$stage/run/resource-agents"
mkdir -m 1777 "$stage/tmp"
mkdir "$stage/srv" "$stage/srv/nyx"
mount -n --bind "$POWER" "$stage/run/nyx-lab/power"

# Files that this user may not read stay out of the copy.
mkdir "$stage/etc"
cp -dR --preserve=mode,timestamps /etc/. "$stage/etc" 2>/dev/null || true
mkdir -p "$stage/etc/nyx"
mount -n --bind "$DISK/etc-nyx" "$stage/etc/nyx"
echo "$MACHINE" >"$stage/etc/hostname"
cat "$LAB/hosts" >"$stage/etc/hosts"

mkdir "$stage/var" "$stage/var/cache" "$stage/var/log" "$stage/var/log/nginx" "$stage/var/spool" "$stage/var/lib"
mkdir "$stage/var/lib/nginx" "$stage/var/lib/nyx" "$stage/var/lib/dpkg"
mkdir -m 1777 "$stage/var/tmp"
ln -s /run "$stage/var/run"
ln -s /run/lock "$stage/var/lock"
mount -n --bind "$DISK/var-lib-nyx" "$stage/var/lib/nyx"
if [ -d /var/lib/dpkg ]; then mount -n --rbind /var/lib/dpkg "$stage/var/lib/dpkg"; fi

mkdir "$stage/dev" "$stage/dev/pts"
mkdir -m 1777 "$stage/dev/shm"
for device in null zero full random urandom tty; do
  : >"$stage/dev/$device"
  mount -n --bind "/dev/$device" "$stage/dev/$device"
done
mount -n -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$stage/dev/pts"
ln -s pts/ptmx "$stage/dev/ptmx"
ln -s /proc/self/fd "$stage/dev/fd"
ln -s /proc/self/fd/0 "$stage/dev/stdin"
ln -s /proc/self/fd/1 "$stage/dev/stdout"
ln -s /proc/self/fd/2 "$stage/dev/stderr"

mkdir -p "$stage/usr-local-sbin"
cp -dR /usr/local/sbin/. "$stage/usr-local-sbin" 2>/dev/null || true
cp -R "$PROGRAMS/." "$stage/usr-local-sbin"

echo "$KEEP" | while IFS= read -r path; do
  case "$path" in
    /run/* | /tmp/* | /var/* | /srv/* | /etc/* | /dev/*)
      mkdir -p "$stage$path"
      mount -n --rbind "$path" "$stage$path"
      ;;
  esac
done

for directory in run tmp etc var srv dev; do mount -n --rbind "$stage/$directory" "/$directory"; done
mount -n --bind "$stage/usr-local-sbin" /usr/local/sbin

# Only a fresh /sys shows this machine's own network interfaces. It comes without control groups: they are the
# machine's own where it has some, and else those of the host, which this user may not change.
mkdir "$stage/cgroup"
mount -n --rbind /sys/fs/cgroup "$stage/cgroup"
if mount -n -t sysfs sysfs /sys 2>/dev/null; then
  if [ -z "$CGROUP" ]; then
    mount -n --rbind "$stage/cgroup" /sys/fs/cgroup
  else
    if [ "$CGROUP" != /sys/fs/cgroup ]; then
      mount -n -t tmpfs -o mode=755 tmpfs /sys/fs/cgroup
      mkdir -p "$CGROUP"
    fi
    mount -n -t cgroup2 cgroup2 "$CGROUP"
  fi
fi
umount -n -l "$stage"

# The switch plugs the cables in once it hears this, and answers with one line an interface.
echo plug
ip link set lo up
while read -r interface address prefix; do
  [ "$interface" != end ] || break
  ip address add "$address/$prefix" broadcast + dev "$interface"
  ip link set "$interface" up
done
if [ -x /usr/local/sbin/machine-ready ]; then /usr/local/sbin/machine-ready; fi
echo ready

exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
  SERVICE="$SERVICE" sh /usr/local/sbin/machine-init </dev/null
