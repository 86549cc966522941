package service.domain;

import java.util.UUID;

/** Somebody else changed it first: read it again, then decide. */
public class StaleVersionException extends RuntimeException {

  public StaleVersionException(UUID id, long version) {
    super(id + " is no longer at version " + version);
  }
}
