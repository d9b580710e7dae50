-- A real editor: Neovim, set up as docs/editors.md says, types into a map.
-- It prints what it saw, a line each, and ends with 1 on anything else.
--
--   nvim -u NONE -i NONE -l nvim.lua NVIM INIT FOLDER
local command, init, folder = arg[1], arg[2], arg[3]

local map = [[
seam: 1
title: Замовлення 😀 # a comment
departments: {sales: Sales, care: Care}
stages:
  - name: Order
    touchpoints:
      - id: choose # first
        name: Вибір 😀
        owner: slaes
        active: 5m
        next: {
          pay: 60%, # most
          ask: 40%,
        }
      - {id: pay, name: Pay, owner: sales, active: 2m} # at the till
      - name: Ask
        active: 7m
]]
local path = folder .. "/order.journey.yaml"

local function fail(what)
  io.stderr:write(what .. "\n")
  os.exit(1)
end

local function put(text)
  local f = assert(io.open(path, "w"))
  f:write(text)
  f:close()
end

put(map)
local editor = vim.fn.jobstart({ command, "--embed", "--headless", "-n", "-i", "NONE", "-u", init, "--cmd", "set nomore", path }, { rpc = true })

-- inside runs Lua in the editor.
local function inside(code, ...)
  return vim.rpcrequest(editor, "nvim_exec_lua", code, { ... })
end

-- keys types.
local function keys(text)
  vim.rpcrequest(editor, "nvim_input", text)
end

local function buffer()
  return table.concat(inside("return vim.api.nvim_buf_get_lines(0, 0, -1, true)"), "\n") .. "\n"
end

-- await asks until something is there.
local function await(what, code, ...)
  local got
  local args = { ... }
  local ok = vim.wait(10000, function()
    local mode = vim.rpcrequest(editor, "nvim_get_mode")
    if mode.blocking then fail("waiting for " .. what .. ", the editor asks something in mode " .. mode.mode) end
    got = inside(code, unpack(args))
    return got ~= nil and got ~= vim.NIL and got ~= false and got ~= ""
  end, 10)
  if not ok then
    fail("waited in vain for " .. what .. "\n" .. inside("return vim.fn.execute('messages')") .. "\n" .. buffer())
  end
  return got
end

local function same(what, want, got)
  if not vim.deep_equal(want, got) then
    fail(what .. ":\nwant " .. vim.inspect(want) .. "\ngot  " .. vim.inspect(got))
  end
end

-- go puts the cursor on a word of a line, counted from 1.
local function go(line, word)
  inside([[
    local line, word = ...
    local text = vim.api.nvim_buf_get_lines(0, line - 1, line, true)[1]
    vim.api.nvim_win_set_cursor(0, { line, text:find(word, 1, true) - 1 })
  ]], line, word)
end

local diagnostic = [[
  local code, there = ...
  for _, d in ipairs(vim.diagnostic.get(0)) do
    if d.code == code then
      return there and vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {})[1]
    end
  end
  return not there
]]

await("the server", [[return #vim.lsp.get_clients({ name = "seam", bufnr = 0 }) == 1]])
print("attached, " .. inside([[return vim.lsp.get_clients({ name = "seam" })[1].offset_encoding]]))

same("the text of the mistake", "slaes", await("a diagnostic", diagnostic, "unknown-reference", true))
print("diagnostic unknown-reference at slaes")

-- The quick fix, chosen from the list as a person would by number.
inside([[vim.ui.select = function(items, o, on_choice)
  for _, item in ipairs(items) do
    if item.action.title == "Write sales" then return on_choice(item) end
  end
end]])
go(9, "slaes")
inside("vim.lsp.buf.code_action()")
await("the fix", [[return vim.api.nvim_buf_get_lines(0, 8, 9, true)[1] == "        owner: sales"]])
map = map:gsub("slaes", "sales")
same("the map, mended", map, buffer())
await("no diagnostic", diagnostic, "unknown-reference", false)
print("code action Write sales; the diagnostic is gone")
keys("<Esc>:silent write<CR>")
await("the write", "return not vim.bo.modified")

-- Hover.
go(15, "Pay")
inside("vim.lsp.buf.hover()")
local text = await("hover", [[
  for _, w in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(w).relative ~= "" then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(w), 0, -1, true), "\n")
    end
  end
]])
if not text:find("Effort of a visit", 1, true) then fail("hover says " .. text) end
print("hover: " .. text:match("[^\n]+"))
keys("<Esc>jk")

-- Completion by Ctrl-X Ctrl-O, in brackets over several lines and on a new line.
local function complete(line, typed, wanted, unwanted)
  local before = inside("local line = ... vim.api.nvim_win_set_cursor(0, { line, 0 }) return vim.fn.undotree().seq_cur", line)
  keys("o<C-U>" .. typed .. "<C-X><C-O>")
  local words = await("completion of " .. typed, [[
    local list = vim.fn.complete_info({ "items" }).items
    if #list == 0 then return false end
    return vim.tbl_map(function(i) return i.word end, list)
  ]])
  words = table.concat(words, " ")
  for _, w in ipairs(wanted) do
    if not words:find(w, 1, true) then fail(w .. " is not among " .. words) end
  end
  if words:find(unwanted, 1, true) then fail(unwanted .. " is among " .. words) end
  print("completion behind '" .. typed:match("^%s*(.*)$") .. "': " .. words)
  keys("<C-E><Esc>")
  await("normal mode", "return vim.fn.mode() == 'n'")
  inside("vim.cmd('silent undo ' .. ...)", before)
  same("the text before", map, buffer())
end
complete(17, "        ow", { "owner" }, "active")
complete(17, "        owner: ", { "sales", "care" }, "pay")
complete(12, "          ", { "choose", "ask" }, "sales")

-- Definition and references.
go(12, "pay")
inside("vim.lsp.buf.definition()")
await("the declaration", "return vim.api.nvim_win_get_cursor(0)[1] == 15")
print("definition of pay: line 15")
go(15, "sales")
inside("vim.lsp.buf.references()")
local lines = await("references", [[
  local list = vim.fn.getqflist()
  return #list > 0 and vim.tbl_map(function(i) return i.lnum end, list)
]])
table.sort(lines)
same("references of sales", { 3, 9, 15 }, lines)
print("references of sales: lines 3 9 15")
keys(":cclose<CR>")
await("the map again", [[return vim.bo.filetype == "yaml"]])

-- Rename: all places, the former id, and nothing else.
go(12, "pay")
inside([[vim.lsp.buf.rename("till")]])
await("the rename", [[return vim.api.nvim_buf_get_lines(0, 11, 12, true)[1]:find("till", 1, true) ~= nil]])
map = map:gsub("pay: 60%%", "till: 60%%"):gsub("{id: pay,", "{id: till, was: pay,")
same("the map, renamed", map, buffer())
print("rename of pay to till: " .. inside("return vim.api.nvim_buf_get_lines(0, 14, 15, true)[1]"):match("^%s*(.*)$"))

-- Symbols.
inside("vim.lsp.buf.document_symbol()")
local names = await("symbols", [[
  local list = vim.fn.getloclist(0)
  return #list > 0 and vim.tbl_map(function(i) return i.text end, list)
]])
same("symbols", { "[Namespace] Order", "[Event] Вибір 😀", "[Event] Pay", "[Event] Ask" }, names)
print("symbols: " .. table.concat(names, ", "))

-- A character typed is judged.
keys(":lclose<CR>")
await("the map again", [[return vim.bo.filetype == "yaml"]])
go(9, "sales")
keys("ix<Esc>")
same("the text of the mistake", "xsales", await("a diagnostic", diagnostic, "unknown-reference", true))
print("typed: unknown-reference at xsales")

keys(":qall!<CR>")
local status = vim.fn.jobwait({ editor }, 10000)[1]
same("the end", 0, status)
print("the editor ended with 0")
