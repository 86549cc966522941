package service.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The last 10,000 that this process handled. */
class LatestEvents implements ProcessedEvents {

  private static final int MOST = 10_000;

  private final Map<UUID, Boolean> latest =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
          return size() > MOST;
        }
      };

  @Override
  public synchronized boolean contains(UUID eventId) {
    return latest.containsKey(eventId);
  }

  @Override
  public synchronized void add(UUID eventId) {
    latest.put(eventId, true);
  }
}
