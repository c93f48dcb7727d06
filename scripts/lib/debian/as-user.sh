# as-user.sh pivot_root|chroot FOLDER: asks the installed app for its status as a normal user of the Debian in FOLDER. Runs in a
# mount namespace of its own. The kernel lets no user make namespaces in a chroot; after pivot_root it does.
set -e
mount --bind "$2" "$2"
cd "$2"
mount -t proc proc proc
mount --rbind /dev dev
if [ "$1" = pivot_root ]; then
  mkdir -p mnt/outside
  pivot_root . mnt/outside
  cd /
  umount -l /mnt/outside
  start='setpriv --reuid=ada --regid=ada --clear-groups'
  $start unshare --user true
else
  start='chroot --userspec=ada .'
  if $start unshare --user true 2>/dev/null; then echo 'a user can make namespaces' >&2; exit 99; fi
fi
exec $start env HOME=/home/ada webex-entra-setup --status --user-data-dir=/home/ada/none
