#!/bin/sh
# Runs in a mount and PID namespace of its own: makes a copy of this machine's root that lacks the lab's packages
# and has no policy for services, and installs them there as the lab does. The copy is memory and ends with
# this process. Arguments: Node.js, the lab's command.
set -eu
node=$1 lab=$2
root=$(mktemp -d)
mount -t tmpfs tmpfs "$root"
mkdir "$root/upper" "$root/work" "$root/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$root/upper,workdir=$root/work" "$root/root"
mount -t proc proc "$root/root/proc"
for directory in sys dev; do mount --rbind "/$directory" "$root/root/$directory"; done
cat /etc/resolv.conf >"$root/root/etc/resolv.conf" 2>/dev/null || true
cat >"$root/root/fresh.sh" <<'INSIDE'
set -u
dpkg --purge --force-all nginx nginx-common nftables iputils-ping iputils-arping >/dev/null 2>&1
rm -f /usr/sbin/policy-rc.d
apt-get -q update >/dev/null 2>&1
if ! apt-get -q -y --no-install-recommends --download-only install nginx nftables iputils-ping iputils-arping >/dev/null 2>&1; then
  echo "no registry"
  exit 0
fi
enabled() { find /etc/systemd/system /etc/rc?.d -name '*.service' -o -name 'S[0-9]*' | sort; }
enabled >/before
"$1" "$2" packages >/dev/null 2>/named
echo "named: $? $(head -n 1 /named)"
"$1" "$2" packages --install >/dev/null 2>/said
echo "installed: $?"
enabled | diff /before - && echo "nothing enabled"
if [ -e /usr/sbin/policy-rc.d ]; then echo "policy left"; else echo "no policy left"; fi
for program in nginx nft ping arping; do command -v "$program"; done
for process in /proc/[0-9]*; do
  case "$(readlink "$process/exe" 2>/dev/null)" in */nginx) echo "nginx runs" ;; esac
done
echo done
INSIDE
status=0
chroot "$root/root" sh /fresh.sh "$node" "$lab" || status=$?
umount -l "$root"
rmdir "$root"
exit "$status"
