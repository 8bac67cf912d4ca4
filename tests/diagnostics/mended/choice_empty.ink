* One
- end
