# The parts of a machine that carries the device: for each whether it is there, how it is made, and how it is ended. Sourced
# by tools/host-setup, which sets namespace, packages, page_count, page_size and dpdk.

# shellcheck shell=bash
# shellcheck disable=SC2154

readonly internal_network=nfx-internal
readonly internal_addresses=/var/lib/libvirt/dnsmasq/nfx-internal.addresses
readonly out_of_band_network=nfx-out-of-band
readonly out_of_band_bridge=eth0br

# What was started by hand is written down here, by process id.
run=/run/nfx/${namespace:-host}
readonly run

if [ -n "$namespace" ]; then
  export OVS_RUNDIR=$run/ovs OVS_DBDIR=$run/ovs OVS_LOGDIR=$run/ovs OVS_SYSCONFDIR=$run/ovs
  database=$run/ovs/conf.db
  libvirt_socket=$run/libvirt/run/libvirt-sock
else
  database=/etc/openvswitch/conf.db
  libvirt_socket=/run/libvirt/libvirt-sock
fi
readonly database libvirt_socket
readonly libvirt="qemu:///system?socket=$libvirt_socket"
readonly ovs_run=${OVS_RUNDIR:-/run/openvswitch}

by_systemd() {
  [ -z "$namespace" ] && [ -d /run/systemd/system ]
}

inside() {
  if [ -n "$namespace" ]; then ip netns exec "$namespace" "$@"; else "$@"; fi
}

# until_done COMMAND...: tries for 15 seconds.
until_done() {
  local deadline=$((SECONDS + 15))
  until "$@" > /dev/null 2>&1; do
    [ "$SECONDS" -lt "$deadline" ] || return 1
    sleep 0.1
  done
}

# started NAME PID_FILE: writes down that a daemon was started by hand.
started() {
  mkdir -p "$run/by-hand" && until_done test -s "$2" && cp "$2" "$run/by-hand/$1"
}

# by_hand NAME: prints the process of a daemon that was started by hand and still runs.
by_hand() {
  local pid
  pid=$(cat "$run/by-hand/$1" 2>/dev/null) && [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = "$1" ] && printf '%s\n' "$pid"
}

has_ended() {
  ! [ -e "/proc/$1" ]
}

# end_by_hand NAME: ends it, and waits until it has.
end_by_hand() {
  local pid
  pid=$(by_hand "$1") || { rm -f "$run/by-hand/$1"; return 1; }
  if ! { kill "$pid" && until_done has_ended "$pid"; }; then
    printf 'process %s does not end\n' "$pid"
    return 1
  fi
  rm -f "$run/by-hand/$1"
  rmdir "$run/by-hand" 2>/dev/null || true
}

# --- packages

missing_packages() {
  local package
  for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
  done
}

packages_there() {
  [ -z "$(missing_packages)" ] && printf 'all %d are installed\n' ${#packages[@]}
}

packages_make() {
  local missing
  command -v apt-get > /dev/null || { printf 'no apt-get here; install by hand: %s\n' "${packages[*]}"; return 1; }
  mapfile -t missing < <(missing_packages)
  apt-get update -q > /dev/null 2>&1 # what is known already may do
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" 2>&1
}

# --- the namespace

namespace_there() {
  [ -e "/run/netns/$namespace" ] && printf 'has %s\n' "$(inside ls /sys/class/net | tr '\n' ' ')"
}

namespace_make() {
  ip netns add "$namespace" && ip -n "$namespace" link set dev lo up && mkdir -p "$run" && touch "$run/namespace"
}

namespace_end() {
  [ -e "$run/namespace" ] || return 1
  ip netns del "$namespace" && rm -rf --one-file-system "$run"
}

# --- Open vSwitch

ovsdb_there() {
  local version
  version=$(ovs-vsctl --timeout=2 --no-wait get Open_vSwitch . ovs_version) && printf 'version %s\n' "${version//\"/}"
}

ovsdb_make() {
  if by_systemd; then
    systemctl enable --now --quiet openvswitch-switch && until_done ovsdb_there
    return
  fi
  mkdir -p "$ovs_run" "$(dirname "$database")" "${OVS_LOGDIR:-/var/log/openvswitch}" || return
  [ -f "$database" ] || ovsdb-tool create "$database" /usr/share/openvswitch/vswitch.ovsschema || return
  ovsdb-server "$database" --remote="punix:$ovs_run/db.sock" --remote=db:Open_vSwitch,Open_vSwitch,manager_options \
      --pidfile --log-file --detach --no-chdir -vconsole:off \
      && started ovsdb-server "$ovs_run/ovsdb-server.pid" \
      && ovs-vsctl --timeout=5 --no-wait init \
      && ovs-vsctl --timeout=5 --no-wait set Open_vSwitch . "ovs_version=$(ovsdb-server --version | sed -n '1s/.* //p')"
}

ovsdb_end() {
  end_by_hand ovsdb-server
}

vswitchd_there() {
  if [ -n "$dpdk" ]; then
    [ "$(ovs-vsctl --timeout=2 --no-wait get Open_vSwitch . dpdk_initialized)" = true ] || return
  fi
  ovs-appctl --timeout=2 version | sed -n '1s/.* /version /p' | grep .
}

readonly dpdk_vswitchd=/usr/lib/openvswitch-switch-dpdk/ovs-vswitchd-dpdk

# Looking for packets rests while there are none, and each port has memory of its own. What the operator has set stays.
dpdk_settings() {
  local extra="--file-prefix=nfx-${namespace:-host}"
  [ "$(awk '$1 == "HugePages_Free:" { print $2 }' /proc/meminfo)" -ge 512 ] || extra+=' --no-huge --legacy-mem -m 1024'
  ovs-vsctl --timeout=5 --no-wait add Open_vSwitch . other_config dpdk-init=true per-port-memory=true pmd-maxsleep=500 \
      "dpdk-extra=\"$extra\""
}

vswitchd_make() {
  [ -z "$dpdk" ] || dpdk_settings || return
  if by_systemd; then
    [ -z "$dpdk" ] || update-alternatives --set ovs-vswitchd "$dpdk_vswitchd" || return
    systemctl restart openvswitch-switch && until_done vswitchd_there
    return
  fi
  # one without DPDK makes room for one with it
  end_by_hand ovs-vswitchd > /dev/null
  run_vswitchd --pidfile --log-file --detach --no-chdir -vconsole:off \
      && started ovs-vswitchd "$ovs_run/ovs-vswitchd.pid" && until_done vswitchd_there
}

# Its files and its sockets are named after the program.
run_vswitchd() {
  if [ -n "$dpdk" ]; then
    mkdir -p "$run/dpdk" && ln -sf "$dpdk_vswitchd" "$run/dpdk/ovs-vswitchd" && inside "$run/dpdk/ovs-vswitchd" "$@"
  else
    inside ovs-vswitchd "$@"
  fi
}

vswitchd_end() {
  rm -rf "$run/dpdk"
  end_by_hand ovs-vswitchd
}

# --- huge pages

# The kernel shares them out over the nodes of its memory; it may find fewer than were asked for.
hugepages_there() {
  local pages
  pages=$(cat "$page_file") && [ "$pages" -ge "$page_count" ] && printf '%s set aside, %s free\n' "$pages" \
      "$(cat "${page_file%nr_hugepages}free_hugepages")"
}

hugepages_make() {
  printf '%s\n' "$page_count" > "$page_file" || return
  hugepages_there > /dev/null || { printf 'memory for %s only\n' "$(cat "$page_file")"; return 1; }
}

readonly page_file=/sys/kernel/mm/hugepages/hugepages-$((page_size * 1024))kB/nr_hugepages

# Prints the sizes, in MiB, that the kernel has and no file system is mounted for.
unmounted_sizes() {
  local directory size mounts
  mounts=$(findmnt -n -o OPTIONS -t hugetlbfs)
  for directory in /sys/kernel/mm/hugepages/hugepages-*kB; do
    size=$(($(basename "$directory" | tr -dc '0-9') / 1024))
    [ "$size" -eq 0 ] || grep -q "pagesize=${size}M" <<< "$mounts" || printf '%s\n' "$size"
  done | sort -n
}

hugetlbfs_there() {
  [ -z "$(unmounted_sizes)" ] && findmnt -n -o TARGET -t hugetlbfs | paste -sd ' '
}

# libvirtd looks for them when it starts; guests run on without it.
hugetlbfs_make() {
  local size place
  for size in $(unmounted_sizes); do
    place=/dev/hugepages
    ! mountpoint -q "$place" || place=/dev/hugepages-${size}M
    mkdir -p "$place" && mount -t hugetlbfs -o "pagesize=${size}M" hugetlbfs "$place" || return
  done
  if by_systemd; then systemctl --quiet try-restart libvirtd; else end_by_hand libvirtd > /dev/null; fi
  true
}

# --- libvirt

virsh_system() {
  virsh -q -c "$libvirt" "$@"
}

libvirtd_there() {
  timeout 5 virsh -q -c "$libvirt" version --daemon | sed -n 's/^Running against daemon: */version /p' | grep .
}

libvirtd_make() {
  if by_systemd; then
    systemctl enable --now --quiet libvirtd && until_done libvirtd_there
    return
  fi
  libvirtd_files && with_own_files libvirtd -d -f "$run/libvirt/etc/libvirtd.conf" -p "$run/libvirt/libvirtd.pid" \
      && started libvirtd "$run/libvirt/libvirtd.pid" && until_done libvirtd_there
}

# Without systemd there is no virtlogd, nobody to give out cgroups, and often no other user than root.
libvirtd_files() {
  mkdir -p "$run"/libvirt/{etc,run,lib,log,cache,cgroup} || return
  cat > "$run/libvirt/etc/qemu.conf" << 'CONF' || return
user = "root"
group = "root"
security_driver = "none"
dynamic_ownership = 0
remember_owner = 0
namespaces = [ ]
stdio_handler = "file"
cgroup_controllers = [ ]
CONF
  cat > "$run/libvirt/etc/libvirtd.conf" << 'CONF'
unix_sock_group = "root"
unix_sock_rw_perms = "0700"
auth_unix_ro = "none"
auth_unix_rw = "none"
CONF
}

# with_own_files COMMAND...: runs it where its own files are in place of the machine's, which stay as they are.
with_own_files() {
  if [ -z "$namespace" ]; then
    # shellcheck disable=SC2016 # the inner shell expands it
    unshare --mount sh -c 'mount --bind "$0/etc/qemu.conf" /etc/libvirt/qemu.conf && exec "$@"' "$run/libvirt" "$@"
    return
  fi
  # a namespace has a /sys of its own, without the control groups
  mountpoint -q "$run/libvirt/cgroup" || mount --rbind /sys/fs/cgroup "$run/libvirt/cgroup" || return
  # shellcheck disable=SC2016 # the inner shell expands it
  ip netns exec "$namespace" sh -c '
    mount --rbind "$0/cgroup" /sys/fs/cgroup && mkdir -p /run/libvirt &&
    mount --bind "$0/run" /run/libvirt && mount --bind "$0/lib" /var/lib/libvirt &&
    mount --bind "$0/log" /var/log/libvirt && mount --bind "$0/cache" /var/cache/libvirt &&
    mount --bind "$0/etc" /etc/libvirt && exec "$@"' "$run/libvirt" "$@"
}

libvirtd_end() {
  end_by_hand libvirtd || return
  umount -R "$run/libvirt/cgroup" 2>/dev/null || true
  rm -rf --one-file-system "$run/libvirt"
}

# --- networks

network_there() {
  local bridge
  bridge=$(virsh_system net-info "$1" | awk '$1 == "Active:" { active = $2 } $1 == "Bridge:" { bridge = $2 }
      END { if (active == "yes") print bridge }') && [ -n "$bridge" ] && printf 'on bridge %s\n' "$bridge"
}

# network_make NAME: makes the network that standard input describes, and lets it come back with the machine.
network_make() {
  local description
  description=$(mktemp) && cat > "$description"
  { virsh_system net-info "$1" > /dev/null 2>&1 || virsh_system net-define "$description"; } \
      && virsh_system net-autostart "$1" && virsh_system net-start "$1"
  local code=$?
  rm -f "$description"
  return "$code"
}

# One that does not read the addresses is from an earlier release.
internal_network_there() {
  virsh_system net-dumpxml "$internal_network" | grep -qF "$internal_addresses" && network_there "$internal_network"
}

# The device manager is .254 in it, the virtual machines are .100 and up. Which of them has which address the server writes into a
# file: libvirt makes the firewall rules of a network anew for each address that it is told of.
internal_network_make() {
  if network_there "$internal_network" > /dev/null && ! internal_network_there > /dev/null; then
    virsh_system net-destroy "$internal_network" && virsh_system net-undefine "$internal_network" || return
  fi
  network_make "$internal_network" << XML
<network xmlns:dnsmasq='http://libvirt.org/schemas/network/dnsmasq/1.0'>
  <name>$internal_network</name>
  <bridge name='$internal_network' stp='off' delay='0'/>
  <dns enable='no'/>
  <ip address='192.168.1.254' netmask='255.255.255.0'>
    <dhcp><range start='192.168.1.100' end='192.168.1.250'/></dhcp>
  </ip>
  <dnsmasq:options>
    <dnsmasq:option value='dhcp-hostsfile=$internal_addresses'/>
  </dnsmasq:options>
</network>
XML
}

# A bridge that the operator has made, with a port of the machine in it, is as good.
out_of_band_there() {
  inside ip -o link show dev "$out_of_band_bridge" type bridge up | grep -q . \
      && printf 'has %d ports\n' "$(inside ip -o link show master "$out_of_band_bridge" | wc -l)"
}

# libvirt makes it, as then it comes back with the machine whatever configures the network there.
out_of_band_make() {
  network_make "$out_of_band_network" << XML
<network>
  <name>$out_of_band_network</name>
  <bridge name='$out_of_band_bridge' stp='off' delay='0'/>
</network>
XML
}

networks_end() {
  by_hand libvirtd > /dev/null || return 1
  local guests network
  guests=$(virsh_system list --name | paste -sd ' ')
  [ -z "$guests" ] || { printf 'guests still run: %s\n' "$guests"; return 1; }
  for network in "$internal_network" "$out_of_band_network"; do
    network_there "$network" > /dev/null && { virsh_system net-destroy "$network" || return; }
  done
  true
}
