# make-root.sh RELEASE FOLDER DEPENDS PACKAGE...: a minimal Debian with the user ada, with what a package with this field Depends
# needs, and with these packages.
set -e
release=$1 folder=$2 depends=$3
shift 3
debootstrap --variant=minbase "$release" "$folder"
# No package starts a service here.
printf '#!/bin/sh\nexit 101\n' >"$folder/usr/sbin/policy-rc.d"
chmod 755 "$folder/usr/sbin/policy-rc.d"
echo force-unsafe-io >"$folder/etc/dpkg/dpkg.cfg.d/unsafe-io"
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
chroot "$folder" apt-get update
chroot "$folder" apt-get satisfy -y --no-install-recommends "$depends"
# Some names are those of before the change of time_t, which newer releases provide.
chroot "$folder" apt-get install -y --no-install-recommends "$@"
chroot "$folder" apt-get clean
rm -rf "$folder"/var/lib/apt/lists/*
chroot "$folder" useradd --create-home --shell /bin/bash ada
# Where the folder of the project and Node are mounted.
mkdir "$folder/mnt/project" "$folder/mnt/outside"
touch "$folder/usr/local/bin/node"
