# enter.sh pivot_root|chroot FOLDER PROJECT NODE COMMAND...: runs a command as the normal user ada of the Debian in FOLDER, in the
# folder of the project, which can only be read there, but for test-output. Wants mount and process namespaces of its own.
# The kernel lets no user make namespaces in a chroot; after pivot_root it does.
set -e
how=$1 folder=$2 project=$3 node=$4
shift 4
mount --bind "$folder" "$folder"
cd "$folder"
mount -t proc proc proc
mount --rbind /dev dev
mount --rbind "$project" mnt/project
mount -o remount,bind,ro mnt/project
mount --bind home/ada/test-output mnt/project/test-output
mount --bind "$node" usr/local/bin/node
if [ "$how" = pivot_root ]; then
  pivot_root . mnt/outside
  cd /
  umount -l /mnt/outside
  start='setpriv --reuid=ada --regid=ada --clear-groups'
  $start unshare --user true
else
  start='chroot --userspec=ada .'
  if $start unshare --user true 2>/dev/null; then echo 'a user can make namespaces' >&2; exit 99; fi
fi
exec $start env -i HOME=/home/ada USER=ada LANG=C.UTF-8 PATH=/usr/local/bin:/usr/bin:/bin \
  WEBEX_ENTRA_SETUP_APP=/usr/lib/webex-entra-setup/webex-entra-setup \
  sh -c 'cd /mnt/project && exec "$@"' sh "$@"
