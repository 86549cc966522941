package service.domain;

import java.time.Instant;
import java.util.UUID;

/** What is stored: known by its id, changed one version after the other. */
public interface Versioned {

  UUID id();

  /** What this belongs to; null for what stands alone. */
  default UUID parentId() {
    return null;
  }

  /** Counts the changes, beginning with 1. */
  long version();

  Instant updatedAt();
}
