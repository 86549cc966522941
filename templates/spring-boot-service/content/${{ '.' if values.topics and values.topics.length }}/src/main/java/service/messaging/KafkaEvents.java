package service.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;
import service.domain.DomainEvent;
import service.domain.DomainEvents;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends events with the subject's id as key: what happens to one aggregate stays in order. A change goes on
 * while Kafka is away; its event is then lost, logged and counted. Where no event may be lost, write
 * it to an outbox in the transaction that makes the change.
 */
@Component
@ConditionalOnTopics
class KafkaEvents implements DomainEvents {

  private static final Logger LOGGER = LoggerFactory.getLogger(KafkaEvents.class);

  private final KafkaOperations<String, String> kafka;
  private final MessagingProperties properties;
  private final MeterRegistry meters;
  private final JsonMapper mapper;

  KafkaEvents(
      KafkaOperations<String, String> kafka,
      MessagingProperties properties,
      MeterRegistry meters,
      JsonMapper mapper) {
    this.kafka = kafka;
    this.properties = properties;
    this.meters = meters;
    this.mapper = mapper;
  }

  @Override
  public void publish(DomainEvent event) {
    var topic = properties.topics().get(0);
    var message = mapper.writeValueAsString(event);
    try {
      kafka
          .send(topic, event.subjectId().toString(), message)
          .whenComplete(
              (result, failure) -> {
                if (failure != null) {
                  reportLoss(event, failure);
                }
              });
    } catch (KafkaException failure) {
      reportLoss(event, failure);
    }
  }

  private void reportLoss(DomainEvent event, Throwable failure) {
    meters.counter("service.events", "result", "lost").increment();
    LOGGER.error("Event {} {} was lost", event.type(), event.eventId(), failure);
  }
}
