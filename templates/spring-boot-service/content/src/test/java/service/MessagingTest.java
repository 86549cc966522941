package service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.kafka.test.utils.KafkaTestUtils;
import org.springframework.test.annotation.DirtiesContext;
import service.domain.ItemEvent;
import service.domain.ItemService;
import tools.jackson.databind.json.JsonMapper;

/** Events through a real broker: sent, handled once, and put aside when they make no sense. */
@SpringBootTest(
    properties = {
      "spring.cache.type=none",
      "service.messaging.enabled=true",
      "service.messaging.topics=test.items",
      "service.messaging.lag-interval=500ms"
    })
@EmbeddedKafka(
    partitions = 2,
    topics = {"test.items", "test.items.dlt"},
    bootstrapServersProperty = "spring.kafka.bootstrap-servers")
@DirtiesContext
class MessagingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired ItemService items;
  @Autowired KafkaTemplate<String, String> kafka;
  @Autowired EmbeddedKafkaBroker broker;
  @Autowired MeterRegistry meters;
  @Autowired JsonMapper mapper;

  @Test
  void aChangeIsToldAndHandled() {
    var before = handled("created");

    items.create("told");

    await().atMost(PATIENCE).until(() -> handled("created") == before + 1);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(meters.find("slipway.kafka.consumer.lag").gauges())
                    .isNotEmpty()
                    .allMatch(gauge -> gauge.value() == 0));
  }

  @Test
  void aRepeatedEventIsHandledOnce() {
    var before = handled("deleted");
    var event = ItemEvent.now(ItemEvent.Type.DELETED, UUID.randomUUID(), Instant.EPOCH);
    var message = mapper.writeValueAsString(event);

    kafka.send("test.items", event.itemId().toString(), message);
    kafka.send("test.items", event.itemId().toString(), message);

    await().atMost(PATIENCE).until(() -> handled("repeated") >= 1);
    assertThat(handled("deleted")).isEqualTo(before + 1);
  }

  @Test
  void whatMakesNoSenseGoesToTheDeadLetters() {
    kafka.send("test.items", "key", "no event");

    var properties = KafkaTestUtils.consumerProps(broker, "dead-letter-reader", true);
    properties.putAll(
        Map.of(
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            "org.apache.kafka.common.serialization.StringDeserializer",
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            "org.apache.kafka.common.serialization.StringDeserializer"));
    try (var consumer = new DefaultKafkaConsumerFactory<String, String>(properties).createConsumer()) {
      broker.consumeFromAnEmbeddedTopic(consumer, "test.items.dlt");
      var record = KafkaTestUtils.getSingleRecord(consumer, "test.items.dlt", PATIENCE);
      assertThat(record.value()).isEqualTo("no event");
    }
  }

  private double handled(String result) {
    var counter = meters.find("service.events").tag("result", result).counter();
    return counter == null ? 0 : counter.count();
  }
}
