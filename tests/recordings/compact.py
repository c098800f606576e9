#!/usr/bin/env python3
"""Makes the compact copy of recordings that the tests read.

usage: compact.py FOLDER OUT    (FOLDER holds one folder per case, OUT gets CASE.json, or CASE-SERVER.json for DHCP)

A recorded case of DHCP holds a folder per server with its configuration, expected.json (steps and log), what tcpdump
saw (VMNET.dialogue.txt), state.txt and perhaps *.leases. What is kept is what must be equal: messages with the
addresses and options in them, pings that were answered, log lines, and the guests' addresses and routes.

A recorded case of Xen's network scripts is a folder with NN-PHASE.json (the state of every network namespace: ip -j addr, ip -j
route, ip -j neigh, brctl show, iptables-save, sysctl), commands.json (each script call with its exit code and
the programs it ran) and pings.json. What is kept is what must be equal: interfaces with their flags, MACs and
addresses, routes, ports, rules, values, calls with exit codes and the commands that change something, pings
with what came back. A machine that did not change since the phase before is left out of a phase.

A recorded case of translated and bridged guests is a folder with what commands printed on the guest, the host and the LAN's
router, one file per session (guest.txt, tables.txt, …): "[g]# COMMAND" and its output. It becomes the form of the network
scripts, without calls: what was there before anything was sent, and what was there afterwards.
"""
import json
import pathlib
import re
import sys
from ipaddress import ip_address, ip_network

READING = re.compile(
    r"^(xenstore-read|ip (-\S+ )*(link|addr|address|route|a|r)( (show|list|ls)\b.*)?$|ip (-\S+ )*\w+ show|brctl show|"
    r"iptables (-w )?-L|ifconfig( \S+)?$|bridge\b)")


def link(raw):
    out = {"index": raw["ifindex"], "name": raw["ifname"]}
    flags = [f for f in ("UP", "NOARP", "MULTICAST", "NO-CARRIER") if f in raw["flags"]]
    out["flags"] = ",".join(flags)
    if raw["ifname"] != "lo":
        out["mac"] = raw["address"]
    if raw["mtu"] not in (1500, 65536):
        out["mtu"] = raw["mtu"]
    if "master" in raw:
        out["master"] = raw["master"]
    if "link" in raw:
        out["peer"] = raw["link"]
    out["addr"] = [address(a, raw["ifname"]) for a in raw["addr_info"] if a["family"] == "inet"]
    for a in raw["addr_info"]:
        if a["family"] == "inet6" and a["scope"] == "link":
            out["inet6"] = a["local"]
    return out


def address(raw, name):
    text = f"{raw['local']}/{raw['prefixlen']}"
    if "broadcast" in raw:
        text += f" brd {raw['broadcast']}"
    if raw.get("secondary"):
        text += " secondary"
    if raw.get("label", name) != name:
        text += f" label {raw['label']}"
    return text


def route(raw):
    text = raw["dst"]
    for word, key in (("via", "gateway"), ("dev", "dev"), ("proto", "protocol"), ("scope", "scope"),
                      ("src", "prefsrc"), ("metric", "metric")):
        if key in raw:
            text += f" {word} {raw[key]}"
    return text + "".join(f" {f}" for f in raw.get("flags", []))


def bridges(text):
    out = {}
    current = None
    for line in (text or "").splitlines()[1:]:
        words = line.split()
        if not line.startswith("\t"):
            current = out[words[0]] = {"id": words[1], "stp": words[2] == "yes", "ports": words[3:]}
        elif current:
            current["ports"] += words
    return out


def rules(text):
    out = []
    for line in (text or "").splitlines():
        if line.startswith(("*", "-")):
            out.append(line)
        elif line.startswith(":"):
            chain, policy = line.split()[:2]
            if policy != "ACCEPT":
                out.append(f"{chain} {policy}")
    return [r for i, r in enumerate(out) if not r.startswith("*") or out[i + 1:i + 2] and not out[i + 1].startswith("*")]


def machine(raw):
    out = {"links": [link(l) for l in raw["addr"]], "routes": [route(r) for r in raw["route"]]}
    out["sysctl"] = {k: int(v) for k, v in raw["sysctl"].items() if v not in ("0", None)}
    if raw.get("brctl_show"):
        out["bridges"] = bridges(raw["brctl_show"])
    if rules(raw.get("iptables_save")):
        out["rules"] = rules(raw["iptables_save"])
    return {k: v for k, v in out.items() if v or k == "links"}


def neighbours(raw):
    """Who is in the ARP tables: what is there depends on the pings before, so only phases that follow some keep it."""
    out = {name: sorted(f"{n['dst']} dev {n['dev']} lladdr {n['lladdr']}" for n in ns.get("neigh", []) if "lladdr" in n)
           for name, ns in raw["ns"].items()}
    return {name: table for name, table in out.items() if table}


def leads_to(label, phase):
    """Whether a script call belongs to the way to the phase."""
    kinds = {
        "network-start": r"^network-\S+ start(?! \((second|again))",
        "second-start": r"^network-\S+ start \((second|again)|^vif-\S+ .*online",
        "domu": r"^vif-\S+ .*online",
        "dhcp": r"^$",
        "offline": r"^vif-\S+ .*offline",
        "network-stop": r"^network-\S+ stop|^vif-\S+ .*offline",
        "ifup": r"^ifup ",
        "ifdown": r"^ifdown |^vif-\S+ .*offline",
    }
    return any(word in phase.lower() and re.match(pattern, label) for word, pattern in kinds.items())


def calls(raw, phases):
    """Each call with the number of the phase recorded after it, or one more than there are where none was."""
    out = []
    at = 1 if phases[0] in ("before", "host-prepared") else 0
    for call in raw:
        label = call["label"]
        ahead = [i for i in range(at, len(phases)) if leads_to(label, phases[i])]
        if ahead:
            at = ahead[0]
        elif at > 0 and at < len(phases) and "start" in phases[at] and "start" not in label:
            at = len(phases)
        kept = {"label": label, "argv": call["argv"], "phase": at + 1, "rc": call["rc"]}
        for key in ("stdout", "stderr"):
            if call.get(key):
                kept[key] = call[key]
        if "executed" in call:
            commands = [" ".join(c) for c in call["executed"]]
            kept["executed"] = [c for c in commands if not READING.match(c)]
        out.append(kept)
    return out


def ping(raw):
    out = {"phase": raw["phase"], "from": raw["src"], "to": raw["dst"], "sent": raw["sent"], "received": raw["received"]}
    if raw.get("ttl"):
        out["ttl"] = raw["ttl"][0]
    if raw.get("errors"):
        out["says"] = re.sub(r"icmp_seq=\d+ ", "", raw["errors"][0])
    if raw.get("note"):
        out["note"] = raw["note"]
    return out


def compact(folder):
    phases = []
    before = {}
    for file in sorted(folder.glob("[0-9][0-9]-*.json")):
        raw = json.loads(file.read_text())
        now = {name: machine(ns) for name, ns in raw["ns"].items()}
        phase = {"name": file.stem[3:], "changed": {n: m for n, m in now.items() if before.get(n) != m}}
        gone = sorted(set(before) - set(now))
        if gone:
            phase["gone"] = gone
        if raw.get("xenstore"):
            phase["xenstore"] = raw["xenstore"]
        if "ping" in phase["name"]:
            phase["neigh"] = neighbours(raw)
        phases.append(phase)
        before = now
        scripts = raw["scripts"]
    names = [p["name"] for p in phases]
    out = {"case": folder.name, "scripts": scripts, "phases": phases}
    out["calls"] = calls(json.loads((folder / "commands.json").read_text()), names)
    out["pings"] = [ping(p) for p in json.loads((folder / "pings.json").read_text())]
    return out


PROMPTS = {"g": "guest", "h": "host", "out": "router"}


def sessions(folder):
    """(machine, command, output) of every command, the guest's first: what it sends is what the other tables show."""
    files = sorted((f for f in folder.glob("*.txt") if not f.name.startswith("capture-")), key=lambda f: (f.name != "guest.txt", f.name))
    for file in files:
        for part in re.split(r"(?m)^(?=\[\w+\]# )", file.read_text()):
            head = re.match(r"\[(\w+)\]# (.*)\n", part)
            if head and head[1] in PROMPTS:
                yield PROMPTS[head[1]], head[2].strip(), part[head.end():]


def bits(mask):
    return sum(bin(int(octet)).count("1") for octet in mask.split("."))


def printed_link(text):
    name, flags = re.match(r"(\S+): flags=\d+<(\S*)>", text).groups()
    inet = re.search(r"inet (\S+)\s+netmask (\S+)\s+broadcast (\S+)", text)
    out = {"name": name, "flags": ",".join(f for f in ("UP", "NOARP", "MULTICAST") if f in flags.split(","))}
    out["mac"] = re.search(r"ether (\S+)", text)[1]
    out["addr"] = [f"{inet[1]}/{bits(inet[2])} brd {inet[3]}"] if inet else []
    return out


def printed_routes(text):
    out = []
    for to, via, mask, flags, metric, _, _, device in re.findall(r"(?m)^(\d\S*) +(\S+) +(\S+) +(\S+) +(\d+) +(\d+) +(\d+) +(\S+)$", text):
        length = bits(mask)
        out.append(("default" if length == 0 else to if length == 32 else f"{to}/{length}")
                   + (f" via {via}" if "G" in flags else "") + f" dev {device}" + (f" metric {metric}" if metric != "0" else ""))
    return out


def printed_probe(machine, command, text):
    """What was sent, as (kind, what came back)."""
    sent = {"phase": 1, "from": machine, "to": command.split()[-1]}
    if command.startswith("ping "):
        found = re.search(r"(\d+) packets transmitted, (\d+) received", text)
        ttl = re.search(r"ttl=(\d+)", text)
        sent.update(sent=int(found[1]), received=int(found[2]), **({"ttl": int(ttl[1])} if ttl else {}))
        return "pings", sent
    if command.startswith("traceroute "):
        sent["protocol"] = "icmp" if " -I " in command else "udp"
        sent["hops"] = re.findall(r"(?m)^ *\d+  (\S+)", text)
        return "traces", sent
    to = re.search(r"create_connection\(\('([\d.]+)',(\d+)\)", text)
    seen = re.search(r"(?m)^server says: you are ([\d.]+):", text)
    if to:
        sent.update(to=to[1], port=int(to[2]), seen=seen[1] if seen else "no connection")
        return "connections", sent
    return None, None


def compact_sessions(folder):
    before, after, neigh = {}, {}, {}
    out = {"case": folder.name, "phases": [], "calls": [], "pings": [], "traces": [], "connections": []}
    for name, command, text in sessions(folder):
        early = name == "guest" and not out["pings"]
        machine = (before if early else after).setdefault(name, {"links": [], "printed": []})
        printed = machine["printed"]
        if command.startswith("ifconfig "):
            machine["links"].append(printed_link(text))
            printed += ["interfaces", "macs", "flags", "addresses"]
        elif command == "route -n":
            machine["routes"] = printed_routes(text)
            printed.append("routes")
        elif command.startswith("sysctl "):
            key, value = text.strip().split(" = ")
            machine["sysctl"] = {key: int(value)} if int(value) else {}
            printed.append("sysctls")
        elif re.match(r"iptables .*-S", command):
            table = re.search(r"-t (\w+)", command)
            kept = [line for line in text.splitlines() if line and not re.match(r"-P \w+ ACCEPT", line)]
            machine.setdefault("rules", []).extend([f"*{table[1] if table else 'filter'}"] + kept if kept else [])
            printed.append("rules")
        elif command == "arp -n":
            rows = re.findall(r"(?m)^(\d\S+) +ether +(\S+) +\S+ +(\S+)$", text)
            neigh[name] = sorted(f"{address} dev {device} lladdr {mac}" for address, mac, device in rows)
        else:
            kind, sent = printed_probe(name, command, text)
            if kind:
                out[kind].append(sent)
    for machines in (before, after):
        for name in [n for n, m in machines.items() if not m["printed"]]:
            del machines[name]
        for machine in machines.values():
            machine["printed"] = sorted(set(machine["printed"]))
    out["phases"] = [{"name": "before-pings", "changed": before}, {"name": "after-pings", "changed": after, "neigh": neigh}]
    return out


def statements(text):
    """dhcpd.conf as a list of (words, statements inside); the list is empty for one that ends with a semicolon."""
    tokens = re.findall(r'"[^"]*"|[{};,]|[^\s{};,]+', re.sub(r"#.*", "", text))
    stack, words = [[]], []
    for token in tokens:
        if token in "{;":
            stack[-1].append((words, []))
            if token == "{":
                stack.append(stack[-1][-1][1])
            words = []
        elif token == "}":
            stack.pop()
        elif token != ",":
            words.append(token.strip('"') if token != '""' else "")
    return stack[0]


SETTINGS = {"default-lease-time": "lease", "max-lease-time": "max"}
OPTIONS = {"routers": "routers", "domain-name-servers": "dns"}


def settings(body, outer):
    """What a block says about leases and options, on top of what is said around it."""
    out = dict(outer)
    for words, _ in body:
        head = words[0]
        if head in SETTINGS:
            out[SETTINGS[head]] = int(words[1])
        elif head in ("allow", "deny") and words[1] == "unknown-clients":
            out["deny"] = head == "deny"
        elif "authoritative" in words:
            out["authoritative"] = head != "not"
        elif head == "option" and words[1] in OPTIONS:
            out[OPTIONS[words[1]]] = words[2:]
        elif head == "option" and words[1] == "broadcast-address":
            out["broadcast"] = words[2]
        elif head == "option" and words[1] == "domain-name":
            out["domain"] = words[2]
    return out


def configuration(text):
    """Subnets and hosts of a dhcpd.conf, in its order; groups and shared networks are looked into."""
    subnets, hosts = [], []

    def walk(body, outer):
        here = settings(body, outer)
        for words, inner in body:
            if words[0] == "subnet":
                bits = sum(bin(int(octet)).count("1") for octet in words[3].split("."))
                ranges = [[w for w in one if w not in ("range", "dynamic-bootp")] for one, _ in inner if one[0] == "range"]
                pools = [x for one, deeper in inner if one[0] == "pool" for x, _ in deeper if x[0] == "range"]
                ranges += [one[1:] for one in pools]
                subnet = {"subnet": f"{words[1]}/{bits}", "ranges": [f"{r[0]}-{r[-1]}" for r in ranges]}
                subnets.append({**subnet, **settings(inner, here)})
            elif words[0] == "host":
                host = {"name": words[1]}
                if "lease" in here:
                    host["lease"] = here["lease"]
                for one, _ in inner:
                    if one[0] == "hardware":
                        host["mac"] = one[2].lower()
                    elif one[0] == "fixed-address":
                        host["address"] = one[1]
                hosts.append(host)
            if inner and words[0] in ("group", "shared-network", "subnet"):
                walk([x for x in inner if x[1]], settings(inner, here))

    walk(statements(text), {})
    return subnets, hosts


HEX = r"((?:[0-9a-f]{2}:){5}[0-9a-f]{2})"
FIELDS = {"Your-IP": "your", "Client-IP": "client", "Gateway-IP": "relay", "Requested-IP": "requested",
          "Server-ID": "server", "Lease-Time": "lease", "Subnet-Mask": "mask", "BR": "broadcast",
          "Default-Gateway": "routers", "Domain-Name": "domain", "Domain-Name-Server": "dns", "MSG": "text",
          "Client-ID": "uid", "Hostname": "name"}
KINDS = {"Discover": "DISCOVER", "Offer": "OFFER", "Request": "REQUEST", "Decline": "DECLINE", "ACK": "ACK",
         "NACK": "NAK", "Release": "RELEASE"}


def seconds(clock):
    hours, minutes, rest = clock.split(":")
    return round(int(hours) * 3600 + int(minutes) * 60 + float(rest), 6)


def packets(text):
    """tcpdump's output in pieces of one packet."""
    return [part for part in re.split(r"\n(?=\d\d:\d\d:\d\d\.)", text) if part.strip()]


def frame(text, via):
    at = {"t": seconds(text.split()[0]), "via": via}
    echo = re.search(r"\n\s+(\S+) > (\S+): ICMP echo reply", text)
    if echo:
        return {**at, "echo": echo[1], "to": echo[2]}
    head = re.search(r"\n\s+(\S+)\.(?:67|68) > (\S+)\.(?:67|68): BOOTP/DHCP", text)
    kind = re.search(r"DHCP-Message \(53\), length 1: (\w+)", text)
    if not head or not kind or kind[1] not in KINDS:
        return None
    out = {**at, "kind": KINDS[kind[1]], "mac": re.search(r"Client-Ethernet-Address " + HEX, text)[1]}
    out["xid"] = re.search(r"xid (0x[0-9a-f]+)", text)[1]
    out["from"], out["to"] = head[1], head[2]
    if re.search(r"Flags \[Broadcast\]", text):
        out["flag"] = True
    for name, value in re.findall(r"\n\s+([A-Za-z-]+)(?: \(\d+\), length \d+:)? ([^\n(]+)", text):
        if name in FIELDS:
            value = value.strip().strip('"')
            key = FIELDS[name]
            out[key] = value.split(",") if key in ("routers", "dns") else int(value) if key == "lease" else value
    if "uid" in out:
        out["uid"] = "01:" + out["uid"].split()[-1] if out["uid"].startswith("ether") else out["uid"]
    return out


def guest_states(text):
    """What ifconfig and route -n say of each guest: address/length, broadcast, routers."""
    out = {}
    for part in re.split(r"(?m)^### ", text)[1:]:
        name = part.split()[0]
        found = re.search(r"inet (\S+)\s+netmask (\S+)\s+broadcast (\S+)", part)
        if found and name.startswith("guest"):
            bits = sum(bin(int(octet)).count("1") for octet in found[2].split("."))
            routers = re.findall(r"(?m)^0\.0\.0\.0\s+(\S+)\s", part)
            out[name] = {"address": f"{found[1]}/{bits}", "broadcast": found[3], "routers": routers}
    return out


def process(conf, log, frames, vias):
    """One server: what it serves on which interface, and under which name it logs."""
    subnets, hosts = configuration(conf)
    networks = []
    for via in vias:
        own = next((f["from"] for f in frames if f["via"] == via and f.get("kind") in ("OFFER", "ACK", "NAK")), None)
        near = [s for s in subnets if len(vias) == 1 or own and ip_address(own) in ip_network(s["subnet"])]
        own = own or str(ip_network(near[0]["subnet"])[1] if near else "0.0.0.0")
        networks.append({"via": via, "own": own, "subnets": near})
    return {"log": log, "networks": networks, "hosts": hosts}


def compact_dhcp(folder, server):
    """A case with one server."""
    raw = json.loads((folder / "expected.json").read_text())
    frames = []
    for file in sorted(folder.glob("*.dialogue.txt")):
        frames += [frame(text, file.name.split(".")[0]) for text in packets(file.read_text())]
    frames = sorted((f for f in frames if f), key=lambda f: f["t"])
    vias = sorted({f.name.split(".")[0] for f in folder.glob("*.dialogue.txt")})
    own = sorted(folder.glob("dhcpd-*.conf"))
    if own:
        names = [file.stem.removeprefix("dhcpd-") for file in own]
        processes = [process(f.read_text(), f"server-{n}.log", frames, [n]) for f, n in zip(own, names)]
    else:
        processes = [process((folder / "dhcpd.conf").read_text(), "server.log", frames, vias)]
    served = {n["own"] for p in processes for n in p["networks"]}
    frames = [f for f in frames if "echo" not in f or f.pop("to") in served]
    out = {"case": raw["case"], "server": server, "macs": raw["macs"], "processes": processes}
    out["steps"] = [[s["t"], s["event"]] for s in raw["steps"]]
    out["frames"] = frames
    out["log"] = {p["log"]: [e["line"] for e in raw["log"] if e["file"] == p["log"]] for p in processes}
    state = folder / "state.txt"
    out["guests"] = guest_states(state.read_text()) if state.exists() else {}
    leases = {file.name: file.read_text().splitlines() for file in sorted(folder.glob("*.leases"))}
    if leases:
        out["leases"] = leases
    return out


def lines(value, indent="", width=150):
    """JSON with one line for whatever is short."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + len(indent) <= width or not isinstance(value, (dict, list)):
        return flat
    deeper = indent + " "
    if isinstance(value, dict):
        parts = [f"{deeper}{json.dumps(k)}: {lines(v, deeper, width)}" for k, v in value.items()]
        return "{\n" + ",\n".join(parts) + "\n" + indent + "}"
    return "[\n" + ",\n".join(deeper + lines(v, deeper, width) for v in value) + "\n" + indent + "]"


def main(source, target):
    target.mkdir(parents=True, exist_ok=True)
    for folder in sorted(p for p in source.iterdir() if (p / "commands.json").exists()):
        (target / f"{folder.name}.json").write_text(lines(compact(folder)) + "\n")
    for folder in sorted(p for p in source.iterdir() if (p / "guest.txt").exists()):
        (target / f"{folder.name}.json").write_text(lines(compact_sessions(folder)) + "\n")
    for server in ("isc", "isc20"):
        for folder in sorted(p / server for p in source.iterdir() if (p / server / "expected.json").exists()):
            text = lines(compact_dhcp(folder, server), width=240)
            (target / f"{folder.parent.name}-{server}.json").write_text(text + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
