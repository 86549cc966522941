// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('services', table => {
    table
      .string('name', 255)
      .notNullable()
      .defaultTo('')
      .comment('Name of the service, in lower case');
    table
      .string('since', 32)
      .notNullable()
      .defaultTo('')
      .comment('Since when it has its state; ISO 8601, UTC: sorts as text');
    table
      .string('stale_at', 32)
      .index()
      .comment(
        'When a reading grows too old and the state is no longer true; null: never',
      );
  });
  const rows = await knex('services').select('entity_ref', 'environment');
  for (const { entity_ref, environment } of rows) {
    await knex('services')
      .where({ entity_ref, environment })
      .update({
        name: entity_ref.split('/').pop().toLowerCase(),
        // Long ago: the state is derived anew before it is shown.
        since: '1970-01-01T00:00:00.000Z',
        stale_at: '1970-01-01T00:00:00.000Z',
      });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('services', table => {
    table.dropColumn('stale_at');
    table.dropColumn('since');
    table.dropColumn('name');
  });
};
