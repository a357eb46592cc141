"use strict";

const require_result_files = require("./result-files.cjs");
const require_json = require("./json.cjs");
const require_terminal = require("./terminal.cjs");

exports.renderJson = require_json.renderJson;
exports.renderTerminal = require_terminal.renderTerminal;
exports.resultFiles = require_result_files.resultFiles;