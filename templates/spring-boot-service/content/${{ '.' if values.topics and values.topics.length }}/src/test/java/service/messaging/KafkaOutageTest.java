package service.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import service.Example;

/** Kafka cannot be reached: callers are served, and the loss is counted. */
@SpringBootTest(
    properties = {
      "service.cache.enabled=false",
      "service.store=memory",
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "service.messaging.enabled=true",
      "service.messaging.topics=test.events"
    })
@AutoConfigureMockMvc
class KafkaOutageTest {

  @Autowired MockMvcTester api;
  @Autowired MeterRegistry meters;

  @Test
  void aChangeGoesOnWithoutKafka() {
    var created =
        api.post()
            .uri(Example.PATH)
            .contentType(MediaType.APPLICATION_JSON)
            .content(Example.REQUEST)
            .exchange();

    assertThat(created).hasStatus(201);
    assertThat(meters.counter("service.events", "result", "lost").count()).isEqualTo(1);
    assertThat(api.get().uri("/readyz").exchange()).hasStatusOk();
  }
}
