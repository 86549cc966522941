module.exports = require('../../.eslintrc.house')(__dirname);
