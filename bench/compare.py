#!/usr/bin/env python3
"""compare.py [--rounds N] [--sizes N,N,...] [--without PEER ...]: whole-process CPU time of vnet and its peers, one table.

Every round runs every case once, so that what else the machine does hits all alike; the median of the rounds counts.
Needs a built distribution (./vnet --version builds it); peers that the machine lacks are left out and named.
"""
import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import fleet

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "releng/org.vnetlang.cli.distribution/target/vnet"

TEMPLATE = """\
default-lease-time 600;
max-lease-time 7200;
subnet 10.64.0.0 netmask 255.240.0.0 {
  range 10.79.0.10 10.79.255.250;
}
{% for guest in guests %}
host {{ guest.name }} {
  hardware ethernet {{ guest.mac }};
  fixed-address {{ guest.address }};
}
{% endfor %}
"""

PLAY = """\
- hosts: localhost
  connection: local
  gather_facts: false
  vars_files: ["%s"]
  tasks:
    - template: {src: "%s", dest: "%s"}
"""

HELLO = "public class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }\n"


class Case:
    """A command that is measured. Before each run its output folder is emptied, and filled from another one if there is one."""

    def __init__(self, name, size, command, out=None, seed=None, env=None):
        self.name, self.size, self.command, self.out, self.seed = name, size, command, out, seed
        self.env = {**os.environ, **(env or {})}
        self.cpu, self.rss = [], []

    def run(self):
        if self.out:
            shutil.rmtree(self.out, ignore_errors=True)
            if self.seed:
                shutil.copytree(self.seed, self.out)
        with tempfile.TemporaryFile() as error:
            process = subprocess.Popen(self.command, env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=error)
            _, status, usage = os.wait4(process.pid, 0)
            if status != 0:
                error.seek(0)
                sys.exit(f"{self.name} {self.size or ''} failed: {error.read().decode(errors='replace')[-2000:]}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

    def measure(self):
        cpu, rss = self.run()
        self.cpu.append(cpu)
        self.rss.append(rss)

    def median(self):
        return statistics.median(self.cpu)


def address(guest):
    """One that is unique in the whole fleet: the peers have one flat name space."""
    return f"10.{64 + (guest.number >> 16)}.{guest.number >> 8 & 255}.{guest.number & 255}"


def netplan(guests):
    """A card and a bridge per host, a VLAN interface with its MAC and address per guest."""
    hosts = sorted({guest.host for guest in guests})
    lines = ["network:", "  version: 2", "  renderer: networkd", "  ethernets:"]
    lines += [f"    eth{host}: {{dhcp4: false}}" for host in hosts]
    lines.append("  bridges:")
    for host in hosts:
        rack, place = divmod(host, 10)
        lines += [f"    br{host}:", f"      interfaces: [eth{host}]", f"      addresses: [10.{rack >> 8}.{rack & 255}.{1 + place}/24]"]
    lines.append("  vlans:")
    for guest in guests:
        lines += [f"    {guest.name}:", f"      id: {2 + guest.index}", f"      link: br{guest.host}", f'      macaddress: "{guest.mac}"']
        if guest.mode == "static":
            route = f"{{to: 10.200.{guest.number >> 8 & 255}.{guest.number & 255}/32, via: 10.{guest.rack >> 8}.{guest.rack & 255}.254}}"
            lines += [f"      addresses: [{address(guest)}/24]", f"      routes: [{route}]"]
        else:
            lines.append("      dhcp4: true")
    return "\n".join(lines) + "\n"


def variables(guests):
    lines = ["guests:"]
    lines += [f'- {{name: {g.name}, host: h{g.host}, net: {g.net}, mac: "{g.mac}", address: {address(g)}, mode: {g.mode}}}' for g in guests]
    return "\n".join(lines) + "\n"


def vnet_cases(work, size, vnet):
    text = subprocess.run([sys.executable, ROOT / "bench/fleet.py", str(size)], check=True, capture_output=True).stdout
    file = work / f"fleet-{size}.vnet"
    file.write_bytes(text)
    if size == 10:
        yield Case("vnet check", size, [vnet, "check", file])
    out = work / f"vnet-{size}"
    yield Case("vnet generate", size, [vnet, "generate", file, "-o", out], out)


def netplan_case(work, size, guests):
    seed = work / f"netplan-seed-{size}"
    (seed / "etc/netplan").mkdir(parents=True)
    file = seed / "etc/netplan/fleet.yaml"
    file.write_text(netplan(guests))
    file.chmod(0o600)
    out = work / f"netplan-{size}"
    return Case("netplan generate", size, ["netplan", "generate", "--root-dir", out], out, seed)


def ansible_case(work, size, guests):
    names = work / f"guests-{size}.yml"
    names.write_text(variables(guests))
    play = work / f"play-{size}.yml"
    out = work / f"ansible-{size}"
    seed = work / "empty"
    seed.mkdir(exist_ok=True)
    play.write_text(PLAY % (names, work / "dhcpd.conf.j2", out / "dhcpd.conf"))
    (work / "dhcpd.conf.j2").write_text(TEMPLATE)
    temp = {"HOME": str(work), "ANSIBLE_LOCAL_TEMP": str(work / "local"), "ANSIBLE_REMOTE_TEMP": str(work / "remote")}
    return Case("ansible template", size, ["ansible-playbook", "-i", "localhost,", play], out, seed, temp)


def start_cases(work, java, vnet):
    (work / "Hello.java").write_text(HELLO)
    subprocess.run([java + "c", "-d", work, work / "Hello.java"], check=True)
    yield Case("JVM hello", None, [java, "-Xshare:auto", "-cp", work, "Hello"])
    yield Case("vnet --version", None, [vnet, "--version"])
    jars = ":".join(str(HOME / "lib" / name) for name in (HOME / "lib/vnet.classpath").read_text().split())
    yield Case("the same, asked of its JVM", None, [java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", jars, "org.vnetlang.cli.Main", "--version"])


def cases(work, sizes, without):
    vnet = HOME / "bin/vnet"
    java = os.path.join(os.environ["JAVA_HOME"], "bin/java") if os.environ.get("JAVA_HOME") else "java"
    yield from start_cases(work, java, vnet)
    for size in sizes:
        guests = [fleet.Guest(number) for number in range(size)]
        yield from vnet_cases(work, size, vnet)
        if "netplan" not in without:
            yield netplan_case(work, size, guests)
        if "ansible" not in without:
            yield ansible_case(work, size, guests)


def print_table(all_cases):
    medians = {(case.name, case.size): case.median() for case in all_cases}
    hello = medians["JVM hello", None]
    print("| case | guests | CPU s | least, most | peak MB | to JVM hello | to netplan | to ansible |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for case in all_cases:
        ratios = [case.median() / hello]
        for peer in ("netplan generate", "ansible template"):
            other = medians.get((peer, case.size)) if case.size and case.name.startswith("vnet") else None
            ratios.append(case.median() / other if other else None)
        cells = [f"{ratio:.2f}" if ratio is not None else "" for ratio in ratios]
        spread = f"{min(case.cpu):.3f}, {max(case.cpu):.3f}"
        print(f"| {case.name} | {case.size or ''} | {case.median():.3f} | {spread} | {max(case.rss):.0f} | {' | '.join(cells)} |")
    return medians


def print_growth(medians, sizes):
    """The exponent e of CPU ~ guests^e between neighbouring sizes, as measured and with the cost of starting (fleet-10) taken off."""
    for name in ("vnet generate", "netplan generate", "ansible template"):
        start = medians.get((name, 10))
        for small, large in zip(sizes, sizes[1:]):
            if small < 1000 or (name, small) not in medians or not start:
                continue
            before, after = medians[name, small], medians[name, large]
            step = math.log(large / small)
            whole, net = math.log(after / before) / step, math.log((after - start) / (before - start)) / step
            print(f"growth of {name} {small} -> {large}: exponent {whole:.2f}, without the start {net:.2f}")


def print_archive(work, vnet):
    log = work / "classes.log"
    env = {**os.environ, "VNET_JAVA_OPTIONS": f"-Xlog:class+load:file={log}"}
    subprocess.run([vnet, "check", work / "fleet-10.vnet"], env=env, stdout=subprocess.DEVNULL, check=True)
    lines = log.read_text().splitlines()
    shared = sum("source: shared objects file" in line for line in lines)
    jars = sum("source: file:" in line for line in lines)
    print(f"class data archive: {shared} of {len(lines)} classes from it, {jars} from jars, the rest made at run time")


def machine():
    with open("/proc/cpuinfo") as cpus:
        model = next((line.split(":")[1].strip() for line in cpus if line.startswith("model name")), "unknown processor")
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores of {model}, {gigabytes:.0f} GB"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", default="10,100,1000,10000")
    parser.add_argument("--without", nargs="*", default=[], choices=["netplan", "ansible"])
    arguments = parser.parse_args()
    if not (HOME / "bin/vnet").exists():
        sys.exit("nothing is built yet, run: ./vnet --version")
    path = os.environ["PATH"] + ":/usr/sbin"
    os.environ["PATH"] = path
    without = set(arguments.without)
    for peer, program in (("netplan", "netplan"), ("ansible", "ansible-playbook")):
        if peer not in without and not shutil.which(program):
            print(f"left out: {program} is not installed")
            without.add(peer)
    sizes = [int(size) for size in arguments.sizes.split(",")]
    with tempfile.TemporaryDirectory(prefix="vnet-compare-") as folder:
        work = Path(folder)
        all_cases = list(cases(work, sizes, without))
        for case in all_cases:
            if case.size in (None, sizes[0]):
                case.run()  # makes the archive, fills the disk cache
        for number in range(arguments.rounds):
            for case in all_cases:
                case.measure()
            print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr)
        print(f"{machine()}; {arguments.rounds} rounds\n")
        medians = print_table(all_cases)
        print()
        print_growth(medians, sizes)
        if 10 in sizes:
            print_archive(work, HOME / "bin/vnet")


if __name__ == "__main__":
    main()
