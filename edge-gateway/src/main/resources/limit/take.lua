-- One token from the bucket KEYS[1] (generic cell rate algorithm: the only state is the time at which it is full again).
-- ARGV: burst, microseconds per token. Answer: microseconds to wait, 0 when the token was taken.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local interval = tonumber(ARGV[2])
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now) + interval
local wait = full - now - ARGV[1] * interval
if wait > 0 then
  return wait
end
redis.call('SET', KEYS[1], string.format('%.0f', full), 'PX', math.ceil((full - now) / 1000) + 1)
return 0
