// For jest: an .sql or .md file is the text in it, as the builds take it.
module.exports = {
  process: (text) => ({ code: `exports.default = ${JSON.stringify(text)}; exports.__esModule = true;` }),
};
