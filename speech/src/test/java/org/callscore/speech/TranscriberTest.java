package org.callscore.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callscore.transcript.AudioMeasures;
import org.callscore.transcript.Span;
import org.callscore.transcript.Speaker;
import org.callscore.transcript.Transcript;
import org.callscore.transcript.Utterance;
import org.callscore.transcript.Word;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the tone model, whose words are known to the sample; needs the native library. */
@Tag("model")
final class TranscriberTest {
  private static final int EDGE_MILLIS = 30;
  private static SpeechModel model;

  @TempDir Path folder;

  @BeforeAll
  static void openModel() throws IOException {
    model = SpeechModel.open(ToneCall.MODEL);
  }

  @AfterAll
  static void closeModel() {
    model.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 11_025, 16_000, 44_100})
  void everyWordIsFoundWithItsTimes(int rate) throws IOException {
    ToneCall call = new ToneCall(rate, 20, 1).chatter(500, 19_500);
    Transcript transcript = transcribe(call.write(folder.resolve("tones.wav")));
    assertWords(call.truth(), words(transcript, Speaker.UNKNOWN));
    assertEquals("tones", transcript.id());
    assertEquals(20_000, transcript.durationMillis());
  }

  @Test
  void eachChannelIsASpeaker() throws IOException {
    ToneCall left = new ToneCall(8000, 12, 2).chatter(300, 4000).chatter(8000, 11_000);
    ToneCall right = new ToneCall(8000, 12, 3).chatter(4200, 8500);
    Transcript transcript = transcribe(ToneCall.write(folder.resolve("stereo.wav"), left, right));
    assertWords(left.truth(), words(transcript, Speaker.AGENT));
    assertWords(right.truth(), words(transcript, Speaker.CUSTOMER));
    int last = 0;
    for (Utterance utterance : transcript.utterances()) {
      assertTrue(utterance.startMillis() >= last);
      last = utterance.startMillis();
    }
    assertEquals(2, transcript.spans().size());
    assertEquals(-23.8, audio(transcript, Speaker.AGENT).levelDb(), 1.5);
    assertEquals(-74.8, audio(transcript, Speaker.AGENT).noiseDb(), 1);
  }

  @Test
  void pausesEndUtterancesAndShortOnesDoNot() throws IOException {
    ToneCall call =
        new ToneCall(8000, 6, 4)
            .say(0, 1000, 1250)
            .say(2, 1600, 1850)
            .say(4, 2450, 2700)
            .say(7, 4500, 4750);
    Transcript transcript = transcribe(call.write(folder.resolve("pauses.wav")));
    assertEquals(
        List.of("alpha café", "привет", "hotel"),
        transcript.utterances().stream().map(Utterance::text).toList());
    assertEquals(1000, spans(transcript, Speaker.UNKNOWN).get(0).startMillis(), 20);
    assertEquals(4750, spans(transcript, Speaker.UNKNOWN).get(3).endMillis(), 20);
  }

  @Test
  void speechWithoutPausesLosesNothingWhereItIsCut() throws IOException {
    ToneCall call = new ToneCall(8000, 100, 5);
    int at = 200;
    int word = 0;
    Random random = new Random(6);
    while (at < 99_000) {
      // Never the same word twice: the model cannot tell where one tone becomes two.
      word = (word + 1 + random.nextInt(7)) % 8;
      call.say(word, at, at + 200);
      at += 280;
    }
    Transcript transcript = transcribe(call.write(folder.resolve("dense.wav")));
    assertWords(call.truth(), words(transcript, Speaker.UNKNOWN));
  }

  @Test
  void nothingIsLostAfterTenMinutes() throws IOException {
    ToneCall call = new ToneCall(8000, 660, 7).chatter(500, 659_000);
    Transcript transcript = transcribe(call.write(folder.resolve("long.wav")));
    assertTrue(call.truth().size() > 1000, "the call is dense");
    assertWords(call.truth(), words(transcript, Speaker.UNKNOWN));
  }

  @Test
  void ringingBusyAndDialTonesAreNoWords() throws IOException {
    ToneCall call = new ToneCall(8000, 40, 8).say(1, 30_000, 30_250).say(3, 31_000, 31_250);
    call.sound(500, 1500, 3000, 400).sound(5500, 6500, 2000, 440, 480);
    for (int at = 10_000; at < 15_000; at += 1000) {
      call.sound(at, at + 500, 2000, 550);
    }
    call.sound(16_000, 20_000, 2000, 350, 440);
    Transcript transcript = transcribe(call.write(folder.resolve("ringing.wav")));
    assertWords(call.truth(), words(transcript, Speaker.UNKNOWN));
    assertEquals(30_000, spans(transcript, Speaker.UNKNOWN).get(0).startMillis(), 20);
  }

  @Test
  void digitalSilenceKeepsTheTimesOfWhatFollows() throws IOException {
    ToneCall call = new ToneCall(8000, 60, 9).chatter(500, 3000).chatter(40_000, 50_000);
    call.mute(4000, 39_500).mute(51_000, 60_000);
    Transcript transcript = transcribe(call.write(folder.resolve("zeros.wav")));
    assertWords(call.truth(), words(transcript, Speaker.UNKNOWN));
  }

  @Test
  void aSilentRecordingHasNoWords() throws IOException {
    ToneCall zeros = new ToneCall(8000, 5, 10).mute(0, 5000);
    ToneCall noise = new ToneCall(8000, 5, 11);
    Transcript transcript = transcribe(ToneCall.write(folder.resolve("none.wav"), zeros, noise));
    assertEquals(List.of(), transcript.utterances());
    assertEquals(List.of(), transcript.spans().get(Speaker.AGENT));
    assertEquals(-100, audio(transcript, Speaker.AGENT).noiseDb());
  }

  @Test
  void theOtherSidesVoiceInTheLineIsNotThisSides() throws IOException {
    ToneCall left = new ToneCall(8000, 30, 12).chatter(500, 9000).chatter(20_000, 29_000);
    ToneCall right = new ToneCall(8000, 30, 13).chatter(10_000, 19_000);
    double leak = Math.pow(10, -20 / 20.0);
    short[] clean = left.samples().clone();
    for (int i = 0; i < clean.length; i++) {
      left.samples()[i] += (short) Math.round(right.samples()[i] * leak);
      right.samples()[i] += (short) Math.round(clean[i] * leak);
    }
    Transcript transcript = transcribe(ToneCall.write(folder.resolve("leak.wav"), left, right));
    assertWords(left.truth(), words(transcript, Speaker.AGENT));
    assertWords(right.truth(), words(transcript, Speaker.CUSTOMER));
  }

  @Test
  void theSameOnBothChannelsIsMono() throws IOException {
    ToneCall call = new ToneCall(8000, 5, 14).chatter(500, 4500);
    Transcript transcript = transcribe(ToneCall.write(folder.resolve("same.wav"), call, call));
    assertWords(call.truth(), words(transcript, Speaker.UNKNOWN));
    assertTrue(!transcript.speakersKnown());
  }

  @Test
  void theSameRecordingGivesTheSameTranscriptInAnyThread() throws Exception {
    ToneCall left = new ToneCall(8000, 60, 15).chatter(500, 59_000);
    ToneCall right = new ToneCall(8000, 60, 16).chatter(700, 59_000);
    Recording recording = ToneCall.write(folder.resolve("again.wav"), left, right);
    Transcriber shared = new Transcriber(model, "en");
    Transcript first = shared.transcribe(recording);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Transcript> again = () -> shared.transcribe(recording);
      for (Future<Transcript> result : threads.invokeAll(List.of(again, again, again, again))) {
        assertEquals(first, result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theTranscriptSaysWhatRecognisedIt() throws IOException {
    ToneCall call = new ToneCall(8000, 2, 17).say(0, 500, 750);
    Recording recording = call.write(folder.resolve("who.wav"));
    Transcript transcript = new Transcriber(model, "en").transcribe(recording);
    assertEquals("en", transcript.language());
    assertEquals(
        "Recogniser[name=vosk, version=0.3.45, model=vosk-model-tones,"
            + " settings={allow-upsample=true, dither=0, pauseMillis=500}]",
        String.valueOf(transcript.recogniser()));
  }

  @Test
  void aClosedModelIsRefusedAndMayBeClosedAgain() throws IOException {
    Recording recording = new ToneCall(8000, 2, 18).write(folder.resolve("closed.wav"));
    SpeechModel other = SpeechModel.open(ToneCall.MODEL);
    Transcriber transcriber = new Transcriber(other);
    other.close();
    other.close();
    assertThrows(IllegalStateException.class, () -> transcriber.transcribe(recording));
    assertThrows(IllegalStateException.class, () -> other.knows("alpha"));
  }

  @Test
  void aRecogniserOutlivesItsModelAndRefusesAfterItsOwnEnd() throws IOException {
    SpeechModel other = SpeechModel.open(ToneCall.MODEL);
    ChannelRecogniser recogniser = new ChannelRecogniser(other, 8000);
    other.close();
    short[] tone = new ToneCall(8000, 2, 19).say(6, 1000, 1250).samples();
    float[] samples = new float[tone.length];
    for (int i = 0; i < tone.length; i++) {
      samples[i] = tone[i];
    }
    recogniser.accept(samples, samples.length);
    assertEquals("golf", recogniser.finish(0, samples.length).get(0).text());
    assertEquals(List.of(), recogniser.finish(0, samples.length), "nothing was fed since");
    assertThrows(
        IllegalArgumentException.class, () -> recogniser.accept(samples, samples.length + 1));
    recogniser.close();
    recogniser.close();
    assertThrows(IllegalStateException.class, () -> recogniser.accept(samples, 100));
    assertThrows(IllegalStateException.class, () -> recogniser.finish(0, 100));
  }

  private static Transcript transcribe(Recording recording) throws IOException {
    return new Transcriber(model).transcribe(recording);
  }

  private static List<Span> spans(Transcript transcript, Speaker speaker) {
    return Objects.requireNonNull(transcript.spans().get(speaker));
  }

  private static AudioMeasures audio(Transcript transcript, Speaker speaker) {
    return Objects.requireNonNull(transcript.audio().get(speaker));
  }

  private static List<Word> words(Transcript transcript, Speaker speaker) {
    List<Word> words = new ArrayList<>();
    for (Utterance utterance : transcript.utterances()) {
      if (utterance.speaker() == speaker) {
        words.addAll(utterance.words());
      }
    }
    return words;
  }

  private static void assertWords(List<Word> truth, List<Word> found) {
    assertEquals(truth.stream().map(Word::text).toList(), found.stream().map(Word::text).toList());
    for (int i = 0; i < truth.size(); i++) {
      assertEquals(truth.get(i).startMillis(), found.get(i).startMillis(), EDGE_MILLIS);
      assertEquals(truth.get(i).endMillis(), found.get(i).endMillis(), EDGE_MILLIS);
    }
  }
}
