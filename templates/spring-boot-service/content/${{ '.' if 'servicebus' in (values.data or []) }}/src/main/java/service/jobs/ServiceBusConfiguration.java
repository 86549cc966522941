package service.jobs;

import com.azure.core.credential.TokenCredential;
import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import com.azure.messaging.servicebus.ServiceBusProcessorClient;
import com.azure.messaging.servicebus.ServiceBusReceivedMessageContext;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import com.azure.messaging.servicebus.models.DeadLetterOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The queue in Azure, opened with the pod's own identity. */
@Configuration(proxyBeanMethods = false)
@Profile("azure")
class ServiceBusConfiguration {

  private static final Logger LOGGER = LoggerFactory.getLogger(ServiceBusConfiguration.class);

  @Bean(destroyMethod = "close")
  ServiceBusSenderClient jobSender(ServiceBusProperties properties, TokenCredential credential) {
    return builder(properties, credential).sender().queueName(properties.queue()).buildClient();
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  ServiceBusProcessorClient jobProcessor(
      ServiceBusProperties properties, TokenCredential credential, JobDispatcher jobs) {
    return builder(properties, credential)
        .processor()
        .queueName(properties.queue())
        .disableAutoComplete()
        .maxConcurrentCalls(4)
        .processMessage(context -> settle(context, jobs))
        .processError(error -> LOGGER.warn("Service Bus failed", error.getException()))
        .buildProcessorClient();
  }

  private static void settle(ServiceBusReceivedMessageContext context, JobDispatcher jobs) {
    switch (jobs.dispatch(context.getMessage().getBody().toString())) {
      case DONE -> context.complete();
      case AGAIN -> context.abandon();
      case HOPELESS ->
          context.deadLetter(new DeadLetterOptions().setDeadLetterReason("No handler knows it"));
    }
  }

  private static ServiceBusClientBuilder builder(
      ServiceBusProperties properties, TokenCredential credential) {
    return new ServiceBusClientBuilder()
        .fullyQualifiedNamespace(properties.namespace())
        .credential(credential);
  }
}
