package org.callscore.transcript;

/**
 * How one side of the call sounded.
 *
 * @param levelDb root mean square over the speech spans, in dBFS
 * @param noiseDb noise floor, in dBFS
 * @param clippedPercent share of samples at full scale, 0 to 100
 */
public record AudioMeasures(double levelDb, double noiseDb, double clippedPercent) {}
