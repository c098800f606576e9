#!/usr/bin/env python3
"""arrays.py [--compact] N: prints the description of N guests, 10 per host, 10 hosts per rack; plain arithmetic, no random numbers.

A rack has 3 hosts with a Xen bridge, 2 with Xen's route, 1 with Xen's nat and 4 with VMware Server; of a VMware host's guests 5 are
bridged, 2 host-only and 3 behind NAT. Of ten guests 4 have a reserved address, 4 any leased one and 2 a static one; behind route, where
guests hear no broadcast of the LAN, all are static. Both forms mean the same network: the long one has a line for each guest, the
compact one arrays.
"""
import sys

BRIDGE, ROUTE, VMWARE = 3, 2, 4
PRIVATE = {"vmnet1": "host-only vmnet1 subnet 192.168.101.0/24", "vmnet8": "nat vmnet8 via eth0 subnet 192.168.108.0/24"}


class Spread:
    """Guests with one name and a number, dealt out to hosts like cards."""

    def __init__(self, name, count, hosts, card, mac, octet=None):
        self.name, self.count, self.hosts, self.card, self.mac, self.octet = name, count, hosts, card, mac, octet

    def address(self, number=None):
        if self.octet is None:
            return "dhcp"
        return f"ip from .{self.octet}" if number is None else f"ip .{self.octet + number}"

    def array(self):
        over = f"guest {self.name}[0 to {self.count - 1}] spread over {self.hosts}"
        return f"{over} {{\n  nic {self.card} mac from {mac(self.mac)} {self.address()}\n}}"

    def on(self, host, hosts):
        """Lines of the guests that a host gets."""
        for i in range(host, self.count, hosts):
            yield f"guest {self.name}{i} {{ nic {self.card} mac {mac(self.mac + i)} {self.address(i)} }}"


def mac(number):
    """Numbers from 2^23 are VMware's."""
    low = f"{number >> 16 & 0x3f:02x}:{number >> 8 & 255:02x}:{number & 255:02x}"
    return ("00:50:56:" if number >> 23 else "00:16:3e:") + low


class Rack:
    def __init__(self, number):
        self.lan, self.prefix = f"rack{number}", f"10.{number >> 8}.{number & 255}"
        self.name = name = f"r{number}"
        xen, vmware = 100 * number, (1 << 23) + 100 * number
        bridge, route, vm = f"{name}-bridge", f"{name}-route", f"{name}-vmware"
        self.bridged = [
            Spread(f"{name}-mail", 12, bridge, "eth0 on xenbr0", xen),
            Spread(f"{name}-desk", 12, bridge, "eth0 on xenbr0", xen + 12),
            Spread(f"{name}-file", 6, bridge, "eth0 on xenbr0", xen + 24, 20),
        ]
        self.routed = [Spread(f"{name}-web", 20, route, "eth0 on direct", xen + 30, 30)]
        self.hidden = [Spread(f"{name}-app", 8, name, "eth0 on inside", xen + 50), Spread(f"{name}-db", 2, name, "eth0 on inside", xen + 58, 20)]
        self.vmnet0 = [
            Spread(f"{name}-print", 8, vm, "ethernet0 on vmnet0", vmware),
            Spread(f"{name}-test", 8, vm, "ethernet0 on vmnet0", vmware + 8),
            Spread(f"{name}-build", 4, vm, "ethernet0 on vmnet0", vmware + 16, 60),
        ]

    def segment(self):
        lines = [f"reserve .{70 + i} for {self.name}-mail{i}" for i in range(12)]
        lines += [f"reserve .{90 + i} for {self.name}-print{i}" for i in range(8)]
        return block(f"lan {self.lan} {self.prefix}.0/24 gateway .254", ["dhcp range .130 to .250"] + lines)

    def inside(self):
        lines = ["dhcp"] + [f"reserve .{10 + i} for {self.name}-app{i}" for i in range(8)]
        lines += [f"forward tcp {20000 + i} to {self.name}-app{i} port 22" for i in range(8)]
        lines += [f"forward tcp {20008 + i} to {self.name}-db{i} port 22" for i in range(2)]
        return block("nat inside via eth0 subnet 172.16.0.0/24", lines)

    def compact(self):
        print(self.segment() + "\n")
        arrays = self.bridged + self.routed + self.vmnet0
        host(f"{self.name}-bridge[0 to {BRIDGE - 1}]", "xen 3.0.4", self.lan, "from .1", ["bridge xenbr0 over eth0"])
        host(f"{self.name}-route[0 to {ROUTE - 1}]", "xen 3.0.4", self.lan, "from .4", ["route direct via eth0 with netdev eth0"])
        hidden = [guests.array().replace(f" spread over {guests.hosts}", "") for guests in self.hidden]
        host(f"{self.name}-nat", "xen 3.0.4", self.lan, ".6", [self.inside()] + hidden)
        guests = ["guest lab[0 to 1] { nic ethernet0 on vmnet1 dhcp }", "guest shop[0 to 2] { nic ethernet0 on vmnet8 dhcp }"]
        host(f"{self.name}-vmware[0 to {VMWARE - 1}]", "vmware server 1.0", self.lan, "from .7", private("{}[{}]".format) + guests)
        print("\n\n".join(guests.array() for guests in arrays) + "\n")

    def long(self):
        print(self.segment() + "\n")
        for i in range(BRIDGE):
            host(f"{self.name}-bridge{i}", "xen 3.0.4", self.lan, f".{1 + i}", ["bridge xenbr0 over eth0"] + dealt(self.bridged, i, BRIDGE))
        for i in range(ROUTE):
            lines = ["route direct via eth0 with netdev eth0"] + dealt(self.routed, i, ROUTE)
            host(f"{self.name}-route{i}", "xen 3.0.4", self.lan, f".{4 + i}", lines)
        host(f"{self.name}-nat", "xen 3.0.4", self.lan, ".6", [self.inside()] + dealt(self.hidden, 0, 1))
        for i in range(VMWARE):
            name = f"{self.name}-vmware{i}"
            guests = [f"guest {name}-lab{j} {{ nic ethernet0 on vmnet1 dhcp }}" for j in range(2)]
            guests += [f"guest {name}-shop{j} {{ nic ethernet0 on vmnet8 dhcp }}" for j in range(3)]
            host(name, "vmware server 1.0", self.lan, f".{7 + i}", private((name + "-{}{}").format) + guests + dealt(self.vmnet0, i, VMWARE))


def dealt(arrays, host, hosts):
    return [line for guests in arrays for line in guests.on(host, hosts)]


def private(guest):
    """The networks inside a VMware host; an array of hosts calls its guests by name and number."""
    lab = ["dhcp range .128 to .253", f"reserve .10 for {guest('lab', 0)}"]
    shop = ["dhcp range .128 to .253"] + [f"reserve .{10 + i} for {guest('shop', i)}" for i in range(2)]
    shop += [f"forward tcp {20000 + i} to {guest('shop', i)} port 22" for i in range(2)]
    return ["bridge vmnet0 over eth0", block(PRIVATE["vmnet1"], lab), block(PRIVATE["vmnet8"], shop)]


def block(head, lines):
    inner = "\n".join(lines).replace("\n", "\n  ")
    return f"{head} {{\n  {inner}\n}}"


def host(name, product, lan, address, lines):
    print(block(f"host {name} runs {product}", [f"nic eth0 on {lan} ip {address}"] + lines) + "\n")


def main():
    count = int(sys.argv[-1])
    if count % 100:
        sys.exit("arrays.py: a rack has 100 guests; give a multiple of that")
    for number in range(count // 100):
        rack = Rack(number)
        if "--compact" in sys.argv:
            rack.compact()
        else:
            rack.long()


if __name__ == "__main__":
    main()
