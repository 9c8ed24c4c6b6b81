-- Sends the requests of a tab-separated file (method, path, body) in turn and prints what was measured as one line of JSON.
-- Where the headers hold {number}, each request has its own number instead.
local placeholder = "{number}"
local prepared = {}
local next_request = 0
local number = 0

local function parts(text)
  local from, to = text:find(placeholder, 1, true)
  if from then return {text:sub(1, from - 1), text:sub(to + 1)} end
  return text
end

function init(args)
  for line in io.lines(args[1]) do
    local method, path, body = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = {}
    for name, value in pairs(wrk.headers) do headers[name] = value end
    if body == "" then
      body = nil
    else
      headers["Content-Type"] = "application/json"
    end
    prepared[#prepared + 1] = parts(wrk.format(method, path, headers, body))
  end
end

function request()
  next_request = next_request % #prepared + 1
  local chosen = prepared[next_request]
  if type(chosen) == "string" then return chosen end
  number = number + 1
  return chosen[1] .. number .. chosen[2]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"micros":%d,"p50":%d,"p99":%d,"failures":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
