package service.files;

import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.models.UserDelegationKey;
import com.azure.storage.blob.sas.BlobSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import com.azure.storage.common.sas.SasProtocol;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Gives out addresses to which a caller can upload one file, straight to Azure. They are signed with
 * a key that Entra delegates to this service's identity; the account's own key is switched off.
 */
@Component
public class UploadAddresses {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
  private static final Duration KEY_LIFE = Duration.ofHours(1);
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final BlobServiceClient blobs;
  private final BlobProperties properties;
  private final Clock clock;
  private UserDelegationKey key;

  /**
   * @param url where to PUT the file
   * @param expiresAt until when
   */
  public record UploadAddress(String url, OffsetDateTime expiresAt) {}

  UploadAddresses(BlobServiceClient blobs, BlobProperties properties, Clock clock) {
    this.blobs = blobs;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * An address for one new file of an owner; what is there already cannot be overwritten with it.
   *
   * @throws IllegalArgumentException where the name is no plain name of a file
   */
  public UploadAddress create(UUID ownerId, String fileName) {
    if (!NAME.matcher(fileName).matches()) {
      throw new IllegalArgumentException(
          "A file's name has letters, digits, '.', '_' and '-', and begins with a letter or digit");
    }
    var now = OffsetDateTime.now(clock);
    var expiry = now.plus(properties.uploadTime());
    var permission = new BlobSasPermission().setCreatePermission(true);
    var values =
        new BlobServiceSasSignatureValues(expiry, permission)
            .setStartTime(now.minus(CLOCK_SKEW))
            .setProtocol(SasProtocol.HTTPS_ONLY);
    var blob =
        blobs
            .getBlobContainerClient(properties.container())
            .getBlobClient(ownerId + "/" + UUID.randomUUID() + "/" + fileName);
    var signature = blob.generateUserDelegationSas(values, delegatedKey(now, expiry));
    return new UploadAddress(blob.getBlobUrl() + "?" + signature, expiry);
  }

  private synchronized UserDelegationKey delegatedKey(OffsetDateTime now, OffsetDateTime expiry) {
    if (key == null || key.getSignedExpiry().isBefore(expiry)) {
      key = blobs.getUserDelegationKey(now.minus(CLOCK_SKEW), now.plus(KEY_LIFE));
    }
    return key;
  }
}
