package service.cache;

import java.time.Duration;

/** Keeps texts under keys that belong to a scope, which can be made to forget them all at once. */
public interface CacheStore {

  /**
   * @param generation counts how often the scope was emptied
   * @param text null where nothing of this generation is kept
   */
  record Entry(long generation, String text) {}

  Entry read(String slot, String key);

  /** Keeps a text, unless the scope was emptied since the generation was read. */
  void write(String slot, String key, long generation, String text, Duration timeToLive);

  void empty(String slot);
}
