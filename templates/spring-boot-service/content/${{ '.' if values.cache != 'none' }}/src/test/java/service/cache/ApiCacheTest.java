package service.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import redis.embedded.RedisServer;
import service.Example;
import tools.jackson.databind.json.JsonMapper;

/** The caches against a real Redis, through it being away and coming back. */
@SpringBootTest(
    properties = {
      "service.cache.enabled=true",
      "service.messaging.enabled=false",
      "service.store=memory",
      "spring.data.redis.host=127.0.0.1",
      "spring.data.redis.timeout=5s",
      "spring.data.redis.connect-timeout=5s"
    })
@AutoConfigureMockMvc
class ApiCacheTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static int port;
  private static RedisServer redis;

  @Autowired ApiCache cache;
  @Autowired StringRedisTemplate template;
  @Autowired MeterRegistry meters;
  @Autowired MockMvcTester api;
  @Autowired JsonMapper mapper;

  @DynamicPropertySource
  static void startRedis(DynamicPropertyRegistry properties) throws IOException {
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    start();
    properties.add("spring.data.redis.port", () -> port);
  }

  private static void start() throws IOException {
    redis = RedisServer.newRedisServer().bind("127.0.0.1").port(port).setting("save \"\"").build();
    redis.start();
  }

  @AfterAll
  static void stopRedis() throws IOException {
    redis.stop();
  }

  @Test
  void anAnswerIsLoadedOnceAndForgottenOnEviction() {
    var counter = new AtomicInteger();
    var name = named("once", 60);

    assertThat(get(name, "scope", "a", counter::incrementAndGet)).isEqualTo(1);
    assertThat(get(name, "scope", "a", counter::incrementAndGet)).isEqualTo(1);
    assertThat(get(name, "scope", "b", counter::incrementAndGet)).isEqualTo(2);
    assertThat(get(name, "other", "a", counter::incrementAndGet)).isEqualTo(3);

    cache.evict(name, "scope");

    assertThat(get(name, "scope", "a", counter::incrementAndGet)).isEqualTo(4);
    assertThat(get(name, "other", "a", counter::incrementAndGet)).isEqualTo(3);
    assertThat(count("cache.gets", name, "result", "hit")).isEqualTo(2);
    assertThat(count("cache.gets", name, "result", "miss")).isEqualTo(4);
    assertThat(count("cache.evictions", name, "cause", "change")).isEqualTo(1);
  }

  @Test
  void entriesLiveAboutAsLongAsTheyShould() {
    var name = named("life", 100);
    IntStream.range(0, 20).forEach(at -> get(name, "scope", "" + at, () -> at));

    var lives =
        template.keys("*" + name.name() + "*").stream()
            .filter(key -> !key.endsWith(":generation"))
            .map(template::getExpire)
            .toList();

    assertThat(lives).hasSize(20).allMatch(seconds -> seconds >= 80 && seconds <= 110);
    assertThat(lives.stream().distinct().count()).isGreaterThan(1);
  }

  @Test
  void anotherVersionReadsNoOldEntry() {
    var name = "version" + UUID.randomUUID();
    var old = new CachedApi(name, 1, Duration.ofSeconds(60));
    var next = new CachedApi(name, 2, Duration.ofSeconds(60));

    assertThat(get(old, "scope", "a", () -> 1)).isEqualTo(1);
    assertThat(get(next, "scope", "a", () -> 2)).isEqualTo(2);
  }

  @Test
  void manyMissesAreOneLoad() throws Exception {
    var name = named("flight", 60);
    var loads = new AtomicInteger();
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    Supplier<Integer> slow =
        () -> {
          begun.countDown();
          awaitQuietly(go);
          return loads.incrementAndGet();
        };
    var pool = Executors.newFixedThreadPool(8);
    try {
      var first = CompletableFuture.supplyAsync(() -> get(name, "scope", "a", slow), pool);
      begun.await();
      var others =
          IntStream.range(0, 7)
              .mapToObj(
                  at -> CompletableFuture.supplyAsync(() -> get(name, "scope", "a", slow), pool))
              .toList();
      // Each of the others has joined when it counts as a hit.
      await().atMost(PATIENCE).until(() -> count("cache.gets", name, "result", "hit") == 7);
      go.countDown();

      assertThat(first.get()).isEqualTo(1);
      for (var other : others) {
        assertThat(other.get()).isEqualTo(1);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aLoadThatBeganBeforeAChangeBringsNothingOldBack() {
    var name = named("race", 60);

    var old =
        get(
            name,
            "scope",
            "a",
            () -> {
              cache.evict(name, "scope");
              return 1;
            });

    assertThat(old).isEqualTo(1);
    assertThat(get(name, "scope", "a", () -> 2)).isEqualTo(2);
  }

  @Test
  void theApisAnswersFollowTheirChanges() throws Exception {
    var created =
        api.post()
            .uri(Example.PATH)
            .contentType(MediaType.APPLICATION_JSON)
            .content(Example.REQUEST)
            .exchange();
    assertThat(created).hasStatus(201);
    var id = mapper.readTree(created.getResponse().getContentAsString()).get("id").asString();
    var at = Example.PATH + "/" + id;
    var item = new CachedApi(Example.ITEM_CACHE, 1, Duration.ZERO);
    var list = new CachedApi(Example.LIST_CACHE, 1, Duration.ZERO);

    assertThat(api.get().uri(at).exchange()).hasStatusOk();
    var hits = count("cache.gets", item, "result", "hit");
    assertThat(api.get().uri(at).exchange()).hasStatusOk();
    assertThat(count("cache.gets", item, "result", "hit")).isEqualTo(hits + 1);
    assertThat(api.get().uri(Example.PATH + "?limit=100").exchange()).hasStatusOk();
    var misses = count("cache.gets", list, "result", "miss");

    assertThat(
            api.put()
                .uri(at)
                .contentType(MediaType.APPLICATION_JSON)
                .content(Example.REQUEST)
                .exchange())
        .hasStatusOk();

    assertThat(api.get().uri(at).exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.version")
        .isEqualTo(2);
    assertThat(api.get().uri(Example.PATH + "?limit=100").exchange()).hasStatusOk();
    assertThat(count("cache.gets", list, "result", "miss")).isEqualTo(misses + 1);
  }

  @Test
  void answersComeWhileRedisIsAwayAndAreCachedAgainAfterwards() throws Exception {
    var name = named("outage", 60);
    var counter = new AtomicInteger();
    assertThat(get(name, "scope", "a", counter::incrementAndGet)).isEqualTo(1);

    redis.stop();
    try {
      assertThat(get(name, "scope", "a", counter::incrementAndGet)).isEqualTo(2);
      cache.evict(name, "scope");
      assertThat(api.get().uri(Example.PATH).exchange()).hasStatusOk();
      assertThat(api.get().uri("/readyz").exchange()).hasStatusOk();
      assertThat(meters.counter("cache.errors", "cache", name.name()).count()).isPositive();
    } finally {
      start();
    }

    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              var once = get(name, "scope", "a", counter::incrementAndGet);
              return get(name, "scope", "a", counter::incrementAndGet).equals(once);
            });
  }

  private static CachedApi named(String name, int seconds) {
    return new CachedApi(name + UUID.randomUUID(), 1, Duration.ofSeconds(seconds));
  }

  private Integer get(CachedApi api, String scope, String key, Supplier<Integer> load) {
    return cache.get(api, scope, key, cache.typeOf(Integer.class), load);
  }

  private double count(String meter, CachedApi api, String tag, String value) {
    return meters.counter(meter, "cache", api.name(), tag, value).count();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
