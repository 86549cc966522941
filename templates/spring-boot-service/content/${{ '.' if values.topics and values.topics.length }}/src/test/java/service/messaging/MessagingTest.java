package service.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.kafka.test.utils.KafkaTestUtils;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import service.Example;
import service.application.EventReaction;
import service.domain.DomainEvent;
import service.domain.DomainEvents;
import tools.jackson.databind.json.JsonMapper;

/** Events through a real broker: in order, handled once, tried again, and put aside when hopeless. */
@SpringBootTest(
    properties = {
      "service.cache.enabled=false",
      "service.store=memory",
      "service.messaging.enabled=true",
      "service.messaging.topics=test.events",
      "service.messaging.lag-interval=500ms"
    })
@EmbeddedKafka(
    partitions = 3,
    topics = {"test.events", "test.events.dlt"},
    bootstrapServersProperty = "spring.kafka.bootstrap-servers")
@AutoConfigureMockMvc
@DirtiesContext
class MessagingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired DomainEvents events;
  @Autowired Seen seen;
  @Autowired KafkaTemplate<String, String> kafka;
  @Autowired EmbeddedKafkaBroker broker;
  @Autowired MeterRegistry meters;
  @Autowired MockMvcTester api;
  @Autowired JsonMapper mapper;

  @TestConfiguration
  static class Configuration {
    @Bean
    Seen seen() {
      return new Seen();
    }
  }

  /** Notes what comes; fails as often as it is told to. */
  static class Seen implements EventReaction {
    final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    final AtomicInteger failures = new AtomicInteger();

    @Override
    public void on(DomainEvent event) {
      if (event.type().equals("test.fails") && failures.getAndDecrement() > 0) {
        throw new IllegalStateException("told to fail");
      }
      events.add(event);
    }

    List<DomainEvent> of(UUID subject) {
      return events.stream().filter(each -> each.subjectId().equals(subject)).toList();
    }
  }

  @Test
  void aChangeIsToldToEverybody() throws Exception {
    var created =
        api.post()
            .uri(Example.PATH)
            .contentType(MediaType.APPLICATION_JSON)
            .content(Example.REQUEST)
            .exchange();
    assertThat(created).hasStatus(201);
    var id =
        UUID.fromString(
            mapper.readTree(created.getResponse().getContentAsString()).get("id").asString());

    await().atMost(PATIENCE).until(() -> !seen.of(id).isEmpty());
    assertThat(seen.of(id).get(0).type()).isEqualTo(Example.EVENT_PREFIX + "created");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(meters.find("slipway.kafka.consumer.lag").gauges())
                    .isNotEmpty()
                    .allMatch(gauge -> gauge.value() == 0));
  }

  @Test
  void whatHappensToOneSubjectStaysInOrder() {
    var subjects = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    for (var at = 0; at < 30; at++) {
      var number = Integer.toString(at / 3);
      events.publish(event("test.order", subjects.get(at % 3), Map.of("number", number)));
    }

    for (var subject : subjects) {
      await().atMost(PATIENCE).until(() -> seen.of(subject).size() == 10);
      assertThat(seen.of(subject))
          .extracting(each -> each.data().get("number"))
          .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }
  }

  @Test
  void aRepeatedEventIsHandledOnce() {
    var event = event("test.twice", UUID.randomUUID(), Map.of());
    var repeated = handled("repeated");

    events.publish(event);
    events.publish(event);

    await().atMost(PATIENCE).until(() -> handled("repeated") == repeated + 1);
    assertThat(seen.of(event.subjectId())).hasSize(1);
  }

  @Test
  void aFailureIsTriedAgain() {
    var event = event("test.fails", UUID.randomUUID(), Map.of());
    seen.failures.set(2);

    events.publish(event);

    await().atMost(PATIENCE).until(() -> seen.of(event.subjectId()).size() == 1);
  }

  @Test
  void whatMakesNoSenseGoesToTheDeadLetters() {
    var subject = UUID.randomUUID().toString();
    kafka.send("test.events", "key", "no event");
    kafka.send("test.events", "key", "{\"subjectId\":\"" + subject + "\"}");

    assertThat(deadLetters(2))
        .extracting(ConsumerRecord::value)
        .containsExactlyInAnyOrder("no event", "{\"subjectId\":\"" + subject + "\"}");
  }

  private List<ConsumerRecord<String, String>> deadLetters(int count) {
    var properties = KafkaTestUtils.consumerProps(broker, "reader" + UUID.randomUUID(), true);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    var found = new ArrayList<ConsumerRecord<String, String>>();
    try (var consumer =
        new DefaultKafkaConsumerFactory<String, String>(properties).createConsumer()) {
      broker.consumeFromAnEmbeddedTopic(consumer, "test.events.dlt");
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(500)).forEach(found::add);
                return found.size() >= count;
              });
    }
    return found;
  }

  private static DomainEvent event(String type, UUID subject, Map<String, String> data) {
    return DomainEvent.of(type, subject, Instant.EPOCH, data);
  }

  private double handled(String result) {
    return meters.counter("service.events", "result", result).count();
  }
}
