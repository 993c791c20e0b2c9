#!/usr/bin/env python3
"""Assemble two-channel demo calls (left agent, right customer) from free TTS voices, with exact reference JSON.

make_calls.py SCRIPTS.py OUTDIR [ids...]
Each turn: (speaker, gap, text).  gap = seconds between the end of the previous turn and the start of this one;
negative gap = overlap.  A turn ("-", seconds, note) is silence on both channels.
"""
import json, os, runpy, subprocess, sys, tempfile, wave
import numpy as np
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tts import spoken
SR = 8000
V = {"slt": "flite:slt:1.0", "awb": "flite:awb:1.0", "rms": "flite:rms:1.0", "kal": "flite:kal16:1.0",
     "hts": "fest:cmu_us_slt_arctic_hts:1.0", "ked": "fest:ked_diphone:1.05", "m3": "espeak:en-us+m3:150:45", "f2": "espeak:en-us+f2:155:50"}
BREAK = ("my name is|this is|how may i|how can i|may i have|may i ask|is that correct|is that okay|thank you for|have a|goodbye|bye bye|i will|let me|"
         "would that work|would you mind|is there anything|could you|can you|i have a|i have the|i can see|i see that|i would|i want|i need|i tried|i waited|i am|"
         "i'm|i've|i already|i completely|but|when will|what would|what is your|and when|and i|that is|that's|it's|we have|we will|we can't|you should|you have to|you must|"
         "so i|because|maybe|call back|the manager|the claim|the total|our technician|our system|where|who").split("|")
def pauses(t):
    """commas for the synthesizer where a new clause starts, so that it breathes; the reference text has none"""
    ws = t.split(); out = []; since = 0
    for i, w in enumerate(ws):
        rest = " ".join(ws[i:]) + " "
        if since >= 2 and ws[i-1] not in "and but that so if because while to the a is was me you".split() and any(rest.startswith(b+" ") for b in BREAK):
            out[-1] += ","; since = 0
        out.append(w); since += 1
    return " ".join(out)

def say(text, spec, wav):
    p = spec.split(":"); t = spoken(pauses(text))
    if p[0] == "flite": subprocess.run(["flite", "-voice", p[1], "--setf", "duration_stretch="+p[2], "-t", t, "-o", wav], check=True, stdout=subprocess.DEVNULL)
    elif p[0] == "espeak": subprocess.run(["espeak-ng", "-v", p[1], "-s", p[2], "-p", p[3], "-w", wav, t], check=True)
    else:
        s = f'(voice_{p[1]}) (Parameter.set \'Duration_Stretch {p[2]}) (set! u (SynthText "{t}")) (utt.save.wave u "{wav}" \'riff)'
        with open(wav+".scm", "w") as f: f.write(s)
        subprocess.run(["festival", "--batch", wav+".scm"], check=True, stdout=subprocess.DEVNULL)

def load(wav):
    raw = subprocess.run(["sox", "-V1", wav, "-t", "raw", "-r", str(SR), "-e", "signed", "-b", "16", "-c", "1", "-", "remix", "1", "rate", "-h", str(SR), "sinc", "-n", "255", "250-3450"],
                         stdout=subprocess.PIPE, check=True).stdout
    x = np.frombuffer(raw, "<i2").astype(float)/32768
    e = np.convolve(np.abs(x), np.ones(80)/80, "same"); on = np.where(e > e.max()*.02)[0]
    x = x[max(0, on[0]-80):on[-1]+160]
    return x/np.abs(x).max()

def ulaw(x, mu=255.):
    y = np.round(np.sign(x)*np.log1p(mu*np.abs(x))/np.log1p(mu)*127)/127
    return np.sign(y)*((1+mu)**np.abs(y)-1)/mu

def main():
    C = runpy.run_path(sys.argv[1])["C"]; out = sys.argv[2]; os.makedirs(out, exist_ok=True)
    for k, (cid, c) in enumerate(C.items()):
        if len(sys.argv) > 3 and cid not in sys.argv[3:]: continue
        rng = np.random.default_rng(int(cid[5:7])); t = 0.; turns, silences, clips = [], [], []
        with tempfile.TemporaryDirectory() as td:
            for i, (who, gap, text) in enumerate(c["turns"]):
                if who == "-":
                    silences.append({"start": round(t, 3), "end": round(t+gap, 3), "note": text}); t += gap; continue
                wav = f"{td}/{i}.wav"; say(text, V[c["agent" if who == "A" else "customer"]], wav); x = load(wav)
                s = max(0, t+gap); e = s+len(x)/SR
                o = {"index": len(turns), "speaker": "agent" if who == "A" else "customer", "start": round(s, 3), "end": round(e, 3), "text": text}
                if gap < 0: o["overlapsPreviousBySeconds"] = round(-gap, 3)
                turns.append(o); clips.append((0 if who == "A" else 1, int(s*SR), x)); t = max(t, e) if gap < 0 else e
        n = int((t+1.2)*SR); y = rng.standard_normal((n, 2))*np.array([.0006, .0012])
        for ch, p, x in clips: y[p:p+len(x), ch] += x*(.45 if ch == 0 else .38)
        for ch, p, x in clips: y[p:p+len(x), 1-ch] += x[:max(0, n-p)]*.002          # faint line echo, about -45 dB
        y = ulaw(np.clip(y, -1, 1))
        with wave.open(f"{out}/{cid}.wav", "wb") as f:
            f.setnchannels(2); f.setsampwidth(2); f.setframerate(SR); f.writeframes(np.round(y*32767).astype("<i2").tobytes())
        j = {"id": cid, "audio": cid+".wav", "sampleRate": SR, "channels": {"left": "agent", "right": "customer"}, "durationSeconds": round(n/SR, 3),
             "company": c["company"], "agentName": c["name"], "agentVoice": V[c["agent"]], "customerVoice": V[c["customer"]],
             "quality": c["quality"], "expectedViolations": c["violations"], "silences": silences, "turns": turns}
        json.dump(j, open(f"{out}/{cid}.truth.json", "w"), indent=1); print(cid, round(n/SR, 1), "s", len(turns), "turns")

if __name__ == "__main__":
    main()
