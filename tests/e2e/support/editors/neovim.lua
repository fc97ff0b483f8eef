-- Drives Neovim as a writer would: waits for the marks, applies a quick fix and fix-all, and prints what was seen as JSON.
-- The file is open; the README's snippet was read before it was.
local function diagnostics()
  local found = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    local function column(lnum, col)
      local line = vim.api.nvim_buf_get_lines(0, lnum, lnum + 1, false)[1] or ''
      local _, units = vim.str_utfindex(line, math.min(col, #line))
      return units + 1
    end
    table.insert(found, {
      line = d.lnum + 1,
      column = column(d.lnum, d.col),
      endLine = d.end_lnum + 1,
      endColumn = column(d.end_lnum, d.end_col),
      message = d.message
    })
  end
  return found
end

local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n' end

local offered = {}
vim.ui.select = function(items, options, choose)
  for _, item in ipairs(items) do table.insert(offered, (options.format_item(item))) end
  choose(items[1], 1)
end

-- An action of several edits may be shown in steps: waits until the marks have been the same for a while.
local function settle()
  local count
  repeat
    count = #vim.diagnostic.get(0)
  until not vim.wait(1500, function() return #vim.diagnostic.get(0) ~= count end, 10)
end

-- Applies the first action of a kind at a place; waits until the text and then the marks have changed.
local function act(kind, line, column)
  local tick = vim.b.changedtick
  local before = #vim.diagnostic.get(0)
  vim.api.nvim_win_set_cursor(0, {line, column})
  local context = {only = {kind}}
  vim.lsp.buf.code_action(vim.fn.has('nvim-0.8') == 1 and {context = context} or context)
  vim.wait(10000, function() return vim.b.changedtick ~= tick end, 10)
  vim.wait(10000, function() return #vim.diagnostic.get(0) < before end, 10)
  settle()
  return {text = text(), left = #vim.diagnostic.get(0)}
end

vim.wait(15000, function() return #vim.diagnostic.get(0) > 0 end, 10)
local seen = {diagnostics = diagnostics()}
local line = vim.fn.search(vim.env.WORD)
seen.fixed = act('quickfix', line, vim.fn.col('.') - 1)
seen.offered = offered
seen.all = act('source.fixAll.copydesk', 1, 0)
io.stdout:write(vim.fn.json_encode(seen))
for _, client in pairs(vim.lsp.get_active_clients()) do client.stop() end
vim.cmd('qa!')
