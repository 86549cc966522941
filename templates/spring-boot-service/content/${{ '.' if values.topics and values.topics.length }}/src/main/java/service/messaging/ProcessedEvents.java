package service.messaging;

import java.util.UUID;

/** Remembers which events were handled. */
interface ProcessedEvents {

  boolean contains(UUID eventId);

  void add(UUID eventId);
}
