package pqs.surveillance.observation;

import java.time.Instant;

/** Figures of one key as they were known from a moment on. */
public record AttendanceReturn(AttendanceKey key, AttendanceFigures figures, Instant knownAt) {}
