package service.cache;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers from the cache, or from where the answer comes from. Many callers that miss the same key
 * wait for one load. A store that fails slows answers down, but never fails them; after a failure it
 * is left alone for a second. Without a store each call loads.
 */
@Component
public class ApiCache {

  private static final Logger LOGGER = LoggerFactory.getLogger(ApiCache.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final double JITTER = 0.1;

  private final CacheStore store;
  private final MeterRegistry meters;
  private final JsonMapper mapper;
  private final ConcurrentHashMap<String, CompletableFuture<Object>> loads =
      new ConcurrentHashMap<>();
  private final AtomicLong pausedUntil = new AtomicLong(System.nanoTime());

  ApiCache(ObjectProvider<CacheStore> store, MeterRegistry meters, JsonMapper mapper) {
    this.store = store.getIfAvailable();
    this.meters = meters;
    this.mapper = mapper;
  }

  /**
   * @param scope what {@link #evict} names to forget this answer and its like
   * @param key the request's parameters
   * @param type of the answer
   */
  public <T> T get(CachedApi api, String scope, String key, JavaType type, Supplier<T> load) {
    if (store == null) {
      return load.get();
    }
    var flight = api.slot(scope) + key;
    var mine = new CompletableFuture<Object>();
    var running = loads.putIfAbsent(flight, mine);
    if (running != null) {
      count("cache.gets", api, "result", "hit");
      return join(running);
    }
    try {
      var answer = readOrLoad(api, scope, key, type, load);
      mine.complete(answer);
      return answer;
    } catch (RuntimeException failure) {
      mine.completeExceptionally(failure);
      throw failure;
    } finally {
      loads.remove(flight, mine);
    }
  }

  /** Forgets every answer of a scope. Call it after the change, never before. */
  public void evict(CachedApi api, String scope) {
    if (store == null) {
      return;
    }
    // What is being loaded may be older than the change: nobody else may wait for it.
    loads.keySet().removeIf(flight -> flight.startsWith(api.slot(scope)));
    count("cache.evictions", api, "cause", "change");
    try {
      store.empty(api.slot(scope));
    } catch (RuntimeException failure) {
      pause(api, failure);
    }
  }

  /** For types that have a type parameter, such as a page of items. */
  public JavaType pageOf(Class<?> page, Class<?> item) {
    return mapper.getTypeFactory().constructParametricType(page, item);
  }

  public JavaType typeOf(Class<?> type) {
    return mapper.getTypeFactory().constructType(type);
  }

  private <T> T readOrLoad(
      CachedApi api, String scope, String key, JavaType type, Supplier<T> load) {
    var entry = read(api, scope, key);
    if (entry != null && entry.text() != null) {
      try {
        T answer = mapper.readValue(entry.text(), type);
        count("cache.gets", api, "result", "hit");
        return answer;
      } catch (JacksonException unreadable) {
        LOGGER.warn("An entry of cache {} cannot be read; is its version right?", api.name());
      }
    }
    count("cache.gets", api, "result", "miss");
    var answer = load.get();
    if (entry != null) {
      write(api, scope, key, entry.generation(), mapper.writerFor(type).writeValueAsString(answer));
    }
    return answer;
  }

  private CacheStore.Entry read(CachedApi api, String scope, String key) {
    if (System.nanoTime() - pausedUntil.get() < 0) {
      return null;
    }
    try {
      return store.read(api.slot(scope), key);
    } catch (RuntimeException failure) {
      pause(api, failure);
      return null;
    }
  }

  private void write(CachedApi api, String scope, String key, long generation, String text) {
    var factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
    var timeToLive = Duration.ofMillis((long) (api.timeToLive().toMillis() * factor));
    try {
      store.write(api.slot(scope), key, generation, text, timeToLive);
    } catch (RuntimeException failure) {
      pause(api, failure);
    }
  }

  private void pause(CachedApi api, RuntimeException failure) {
    pausedUntil.set(System.nanoTime() + PAUSE.toNanos());
    meters.counter("cache.errors", "cache", api.name()).increment();
    LOGGER.warn("Cache {} is away: {}", api.name(), failure.toString());
  }

  private void count(String meter, CachedApi api, String tag, String value) {
    meters.counter(meter, "cache", api.name(), tag, value).increment();
  }

  @SuppressWarnings("unchecked")
  private static <T> T join(CompletableFuture<Object> running) {
    try {
      return (T) running.join();
    } catch (CompletionException wrapped) {
      if (wrapped.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw wrapped;
    }
  }
}
