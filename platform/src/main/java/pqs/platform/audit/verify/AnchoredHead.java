package pqs.platform.audit.verify;

import java.time.Instant;
import pqs.platform.audit.chain.Head;

/** What an anchor says of one chain. */
record AnchoredHead(long anchor, Instant madeAt, Head head) {}
