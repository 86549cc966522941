// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('stacks', table => {
    table
      .string('removal', 16)
      .comment('undo or decommission: how the stack is being deleted');
  });
  await knex.schema.alterTable('authorisations', table => {
    table.index(['key', 'created_at']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('authorisations', table => {
    table.dropIndex(['key', 'created_at']);
  });
  await knex.schema.alterTable('stacks', table => {
    table.dropColumn('removal');
  });
};
