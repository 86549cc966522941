package service.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Messages that wait for this service, by topic and partition, as a metric: Azure has none. */
@Component
@ConditionalOnTopics
class ConsumerLag implements DisposableBean {

  private static final Logger LOGGER = LoggerFactory.getLogger(ConsumerLag.class);
  private static final long TIMEOUT_SECONDS = 10;

  private final KafkaAdmin kafka;
  private final String group;
  private final MultiGauge gauge;
  private Admin admin;

  ConsumerLag(
      KafkaAdmin kafka,
      @Value("${spring.kafka.consumer.group-id}") String group,
      MeterRegistry meters) {
    this.kafka = kafka;
    this.group = group;
    this.gauge =
        MultiGauge.builder("slipway.kafka.consumer.lag")
            .description("Messages that this consumer group has not handled yet")
            .register(meters);
  }

  @Scheduled(fixedDelayString = "${service.messaging.lag-interval}")
  void measure() throws InterruptedException {
    try {
      var committed =
          admin()
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      committed.values().removeIf(offset -> offset == null);
      var latest =
          admin()
              .listOffsets(
                  committed.keySet().stream()
                      .collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
              .all()
              .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      gauge.register(
          committed.entrySet().stream()
              .map(entry -> row(entry, latest.get(entry.getKey()).offset()))
              .toList(),
          true);
    } catch (ExecutionException | TimeoutException | KafkaException failure) {
      LOGGER.warn("The consumer lag is unknown", failure);
      gauge.register(List.of(), true);
    }
  }

  /** Connects when first needed, so that the service starts while Kafka cannot be found. */
  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(kafka.getConfigurationProperties());
    }
    return admin;
  }

  private MultiGauge.Row<?> row(Map.Entry<TopicPartition, OffsetAndMetadata> entry, long end) {
    var partition = entry.getKey();
    var tags =
        Tags.of(
            "topic",
            partition.topic(),
            "partition",
            Integer.toString(partition.partition()),
            "group",
            group);
    return MultiGauge.Row.of(tags, Math.max(0, end - entry.getValue().offset()));
  }

  @Override
  public synchronized void destroy() {
    if (admin != null) {
      admin.close();
    }
  }
}
