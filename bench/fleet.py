#!/usr/bin/env python3
"""fleet.py N: prints the description of N guests, 10 per host, 10 hosts per rack; plain arithmetic, no random numbers.

Host k of a rack: 0-2 Xen bridge, 3-4 Xen route, 5 Xen nat, 6-9 VMware. A VMware host has guests 0-4 bridged, 5-6 host-only,
7-9 behind NAT. Guest 9 of a bridge host has a second card, on a bridge over VLAN 100. Guest g of host h has mode (g + h) mod 5:
0, 1 reserved address, 2, 3 any leased one, 4 static; where no server can lease (Xen route, whose guests hear no broadcast of the
LAN) all are static. Racks are LANs that one router joins, which is their gateway. A guest behind NAT with a known address gets tcp 20000 + its place forwarded, every second one udp 30000 + its
place, too.
"""
import sys

KINDS = ["bridge"] * 3 + ["route"] * 2 + ["nat"] + ["vmware"] * 4


class Guest:
    def __init__(self, number):
        self.number, self.name = number, f"g{number}"
        self.host, self.index = divmod(number, 10)
        self.rack, self.place = divmod(self.host, 10)
        self.kind = KINDS[self.place]
        self.mode = ("reserved", "reserved", "leased", "leased", "static")[(number + self.host) % 5]
        low = f"{number >> 16 & 0x3f:02x}:{number >> 8 & 255:02x}:{number & 255:02x}"
        if self.kind == "vmware":
            self.net = "vmnet0" if self.index < 5 else "vmnet1" if self.index < 7 else "vmnet8"
            self.mac = "00:50:56:" + low
        else:
            self.net = {"bridge": "xenbr0", "route": "direct", "nat": "inside"}[self.kind]
            self.mac = "00:16:3e:" + low
        self.on_lan = self.net in ("xenbr0", "direct", "vmnet0")
        self.octet = 20 + 10 * self.place + self.index if self.on_lan else 10 + self.index
        if self.kind == "route":
            self.mode = "static"

    def nic(self):
        card = "ethernet0" if self.kind == "vmware" else "eth0"
        address = f"ip .{self.octet}" if self.mode == "static" else "dhcp"
        second = f" nic eth1 on xenbr1 mac {self.second_mac()}" if self.has_second() else ""
        return f"nic {card} on {self.net} mac {self.mac} {address}{second}"

    def has_second(self):
        """Whether it has a card on the VLAN of the bridge hosts, too."""
        return self.kind == "bridge" and self.index == 9

    def second_mac(self):
        return f"00:16:3e:{0x40 | self.number >> 16:02x}:{self.number >> 8 & 255:02x}:{self.number & 255:02x}"

    def reserve(self):
        return f"reserve .{self.octet} for {self.name}"


def services(guests, net):
    """Lines of a private network's block."""
    here = [guest for guest in guests if guest.net == net]
    lines = ["dhcp range .128 to .253"] if net != "inside" else ["dhcp"]
    for guest in here:
        if guest.mode == "reserved" or guest.mode == "leased" and net == "inside":
            lines.append(guest.reserve())
    if net in ("inside", "vmnet8"):
        for guest in here:
            if guest.mode != "leased" or net == "inside":
                lines.append(f"forward tcp {20000 + guest.index} to {guest.name} port 22")
                if guest.index % 2 == 0:
                    lines.append(f"forward udp {30000 + guest.index} to {guest.name} port 53")
    return "".join(f"    {line}\n" for line in lines)


def rack(number, guests):
    prefix = f"10.{number >> 8}.{number & 255}"
    print(f"lan rack{number} {prefix}.0/24 gateway .254 {{\n  dhcp range .130 to .250")
    for guest in guests:
        if guest.on_lan and guest.mode == "reserved":
            print(f"  {guest.reserve()}")
    print("}\n")
    for start in range(0, len(guests), 10):
        host(number, guests[start : start + 10])


def host(number, guests):
    first = guests[0]
    card = f"  nic eth0 on rack{number} ip .{1 + first.place}\n"
    if first.kind == "vmware":
        print(f"host h{first.host} runs vmware server 1.0 {{\n{card}  bridge vmnet0 over eth0")
        for net, text in (("vmnet1", "host-only vmnet1 subnet 192.168.101.0/24"), ("vmnet8", "nat vmnet8 via eth0 subnet 192.168.108.0/24")):
            print(f"  {text} {{\n{services(guests, net)}  }}")
    else:
        print(f"host h{first.host} runs xen 3.0.4 {{\n{card}", end="")
        if first.kind == "bridge":
            second = any(guest.has_second() for guest in guests)
            if second:
                print("  nic eth0.100 over eth0 vlan 100")
            print("  bridge xenbr0 over eth0")
            if second:
                print("  bridge xenbr1 over eth0.100")
        elif first.kind == "route":
            print("  route direct via eth0 with netdev eth0")
        else:
            print(f"  nat inside via eth0 subnet 172.16.0.0/24 {{\n{services(guests, 'inside')}  }}")
    for guest in guests:
        print(f"  guest {guest.name} {{ {guest.nic()} }}")
    print("}\n")


def core(racks):
    """The router between racks; a single one needs none."""
    if racks > 1:
        print("machine core {")
        for number in range(racks):
            print(f"  nic eth{number} on rack{number} ip .254")
        print("}\n")


def main():
    count = int(sys.argv[1])
    guests = [Guest(number) for number in range(count)]
    for start in range(0, count, 100):
        rack(start // 100, guests[start : start + 100])
    core((count + 99) // 100)


if __name__ == "__main__":
    main()
