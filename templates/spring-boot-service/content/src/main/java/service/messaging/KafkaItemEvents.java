package service.messaging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;
import service.domain.ItemEvent;
import service.domain.ItemEvents;
import tools.jackson.databind.json.JsonMapper;

/** Sends events with the item's id as key: what happens to one item stays in order. */
@Component
@ConditionalOnTopics
class KafkaItemEvents implements ItemEvents {

  private static final Logger LOGGER = LoggerFactory.getLogger(KafkaItemEvents.class);

  private final KafkaOperations<String, String> kafka;
  private final MessagingProperties properties;
  private final JsonMapper mapper;

  KafkaItemEvents(
      KafkaOperations<String, String> kafka, MessagingProperties properties, JsonMapper mapper) {
    this.kafka = kafka;
    this.properties = properties;
    this.mapper = mapper;
  }

  @Override
  public void publish(ItemEvent event) {
    var topic = properties.topics().get(0);
    kafka
        .send(topic, event.itemId().toString(), mapper.writeValueAsString(event))
        .whenComplete(
            (result, failure) -> {
              if (failure != null) {
                LOGGER.error("Event {} was not sent to {}", event.eventId(), topic, failure);
              }
            });
  }
}
