import { loadData } from './model/load-data.ts'
import { startPage } from './page/start-page.ts'

const host = document.getElementById('entente')
if (host) startPage(host, loadData(document))
