// For jest: an .sql file is the text in it, as webpack takes it.
module.exports = {
  process: (text) => ({ code: `exports.default = ${JSON.stringify(text)}; exports.__esModule = true;` }),
};
