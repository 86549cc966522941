package service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import service.domain.ItemService;

/** Redis cannot be reached: nothing fails that a caller could see. */
@SpringBootTest(
    properties = {
      "spring.cache.type=redis",
      "spring.data.redis.host=127.0.0.1",
      "spring.data.redis.port=1",
      "service.messaging.enabled=false"
    })
@AutoConfigureMockMvc
class RedisOutageTest {

  @Autowired MockMvcTester api;
  @Autowired ItemService items;
  @Autowired MeterRegistry meters;

  @Test
  void answersComeWithoutTheCache() {
    var item = items.create("uncached");

    assertThat(api.get().uri("/items/{id}", item.id()).exchange()).hasStatusOk();
    assertThat(items.rename(item.id(), "renamed").version()).isEqualTo(2);
    assertThat(api.get().uri("/items/{id}", item.id()).exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.name")
        .isEqualTo("renamed");
  }

  @Test
  void theServiceStaysReadyAndCountsItsCache() {
    assertThat(api.get().uri("/readyz").exchange()).hasStatusOk();
    assertThat(api.get().uri("/livez").exchange()).hasStatusOk();
    assertThat(meters.find("cache.gets").tag("cache", ItemService.CACHE).meters()).isNotEmpty();
  }
}
